-- Comments and attachments on any object, named by its kind and id.
create table platform.comment (
  id uuid primary key,
  kind text not null,
  object text not null,
  author uuid not null, -- personal
  text text not null, -- personal
  at timestamptz not null,
  removed_at timestamptz
);
create index comment_object on platform.comment (kind, object, at);

create table platform.attachment (
  id uuid primary key,
  kind text not null,
  object text not null,
  author uuid not null, -- personal
  name text not null, -- personal
  media_type text not null,
  size bigint not null,
  at timestamptz not null,
  removed_at timestamptz
);
create index attachment_object on platform.attachment (kind, object, at);
