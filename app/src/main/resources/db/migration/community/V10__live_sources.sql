-- Where events come in while they happen. What a source signs with is sealed under a key that lies
-- outside of the database.
create table community.live_source (
  id uuid primary key,
  community_id uuid not null references community.community,
  kind text not null,
  name text not null,
  state text not null,
  secret text,
  -- The secret before holds for a while, so that the other side can change over.
  secret_before text,
  before_until timestamptz,
  accepted bigint not null,
  duplicate bigint not null,
  last_event_at timestamptz,
  made_by uuid not null,
  made_at timestamptz not null
);
create index live_source_community on community.live_source (community_id, made_at);

-- What was refused: how often, and the first place to look at, without a value out of it.
create table community.live_refusal (
  source_id uuid not null references community.live_source,
  reason text not null,
  occurrences bigint not null,
  sample jsonb not null,
  last_at timestamptz not null,
  primary key (source_id, reason)
);

-- Deliveries that are in the record, by a hash of the id that the sender gave them; kept for as long
-- as a sender may try again.
create table community.live_event (
  source_id uuid not null,
  event uuid not null,
  taken_at timestamptz not null,
  primary key (source_id, event)
);
create index live_event_taken on community.live_event (taken_at);

-- The batches that grow: one for each source and day, and a new one after a reversal.
create table community.live_batch (
  batch_id uuid primary key references community.batch,
  source_id uuid not null,
  day date not null,
  flushes integer not null,
  compacted boolean not null
);
create index live_batch_source on community.live_batch (source_id, day);
create index live_batch_open on community.live_batch (day) where not compacted;
