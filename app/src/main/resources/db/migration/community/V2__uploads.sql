-- Exports that somebody has brought and looked at but not yet imported; the row goes with the commit
-- of the batch, so that work that starts over after a crash finds nothing left to do.
create table community.upload (
  id uuid primary key,
  community_id uuid not null references community.community,
  name text not null,
  bytes bigint not null,
  zone text not null,
  -- What looking at it came to, once somebody has looked.
  preview jsonb,
  problem jsonb,
  work_id uuid,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null
);
create index upload_community on community.upload (community_id, uploaded_at);
