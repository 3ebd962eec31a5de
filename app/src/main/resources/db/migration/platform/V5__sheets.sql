-- Sheets that people bring: kept between preview and applying, applied changes kept for undoing,
-- and what each person's headings meant.
create table platform.sheet_upload (
  id uuid primary key,
  person uuid not null,
  shape text not null,
  source text not null,
  content bytea not null,
  brought_at timestamptz not null
);
create index sheet_upload_brought on platform.sheet_upload (brought_at);

create table platform.sheet_mapping (
  person uuid not null,
  shape text not null,
  heading text not null,
  column_key text not null,
  primary key (person, shape, heading)
);

create table platform.sheet_application (
  id uuid primary key,
  person uuid not null,
  shape text not null,
  source text not null,
  changes jsonb not null,
  applied_at timestamptz not null,
  undone_at timestamptz
);
create index sheet_application_applied on platform.sheet_application (applied_at);
