-- The sample workspace: one row at most. It names everything the sample brought, so that removing
-- takes exactly that and nothing of the team’s own.
create schema demo;

create table demo.sample (
  sole boolean primary key default true check (sole),
  state text not null,
  administrator uuid not null, -- personal
  language text not null,
  community_id uuid,
  revision bigint,
  begun_at timestamptz not null,
  ended_at timestamptz
);
