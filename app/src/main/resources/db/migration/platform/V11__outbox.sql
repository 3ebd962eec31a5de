-- Effects on the outside world. The key is unique: one effect, however often it is asked for.
create table platform.outbox (
  id uuid primary key,
  key text not null unique,
  channel text not null,
  address text not null, -- personal
  subject text not null, -- personal
  body text not null, -- personal
  state text not null,
  attempts int not null,
  due_at timestamptz not null,
  queued_at timestamptz not null,
  finished_at timestamptz,
  evidence text not null
);
create index outbox_due on platform.outbox (due_at) where state in ('QUEUED', 'SENDING');
create index outbox_finished on platform.outbox (finished_at) where finished_at is not null;
