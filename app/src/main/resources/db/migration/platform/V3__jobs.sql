-- Scheduled work (db-scheduler's own layout), long work with progress, and events between modules.
create table platform.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on platform.scheduled_tasks (last_heartbeat);

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

create table platform.event_publication (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index event_publication_serialized_event on platform.event_publication using hash (serialized_event);
create index event_publication_completion on platform.event_publication (completion_date);
