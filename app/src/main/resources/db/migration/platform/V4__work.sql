-- Long work as people see it: how far it is, and how it ended.
create table platform.work (
  id uuid primary key,
  kind text not null,
  payload text not null,
  actor uuid,
  state text not null,
  done bigint not null,
  total bigint not null,
  note text not null,
  outcome text not null,
  cancel_requested boolean not null,
  ordered_at timestamptz not null,
  finished_at timestamptz
);
create index work_running on platform.work (kind) where finished_at is null;
