-- What a person should know, told in the language they read at that moment.
create table platform.notice (
  id uuid primary key,
  person uuid not null, -- personal
  words text not null,
  arguments text[] not null, -- personal
  address text not null,
  at timestamptz not null,
  read_at timestamptz
);
create index notice_person on platform.notice (person, at desc);
create index notice_unread on platform.notice (person) where read_at is null;
