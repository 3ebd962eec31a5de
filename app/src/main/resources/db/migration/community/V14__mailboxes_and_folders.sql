-- Sources that are looked at from time to time instead of being told: a mailbox by its server, whose
-- particulars are sealed as a whole, and a folder on this machine.
alter table community.live_source add column connection text;
alter table community.live_source add column at_once boolean not null default false;
alter table community.live_source add column trouble jsonb;
alter table community.live_source add column looked_at timestamptz;

-- How far a mailbox has been read; the numbers of its mails hold only as long as its validity.
create table community.mailbox_place (
  source_id uuid primary key references community.live_source,
  validity bigint not null,
  last_uid bigint not null
);

-- Files of a watched folder that were taken, by what is in them: each comes once.
create table community.folder_file (
  source_id uuid not null references community.live_source,
  sha256 text not null,
  taken_at timestamptz not null,
  primary key (source_id, sha256)
);
