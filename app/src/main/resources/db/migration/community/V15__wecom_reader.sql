-- The reader of 企业微信: by which application a community is read, what was read, and what the
-- platform has said has changed. Secrets are sealed before they come here.
create table community.wecom_connection (
  id uuid primary key,
  community_id uuid not null unique references community.community on delete cascade,
  corp text not null,
  secret text not null,
  callback_token text not null,
  callback_key text not null,
  paused boolean not null,
  created_at timestamptz not null,
  created_by uuid not null,
  -- The work that reads it now, and what came of the last reading.
  work_id uuid,
  tried_at timestamptz,
  read_at timestamptz,
  read_day date,
  read_groups integer,
  read_members integer,
  read_missed integer,
  trouble jsonb,
  called_at timestamptz
);

-- A channel that the interface of its platform shows: its name there, since when, and until when it
-- was shown. What was on its last list of the day tells whether another one says anything new.
create table community.official_channel (
  channel_id integer primary key references community.channel on delete cascade,
  name text not null,
  begun_at timestamptz,
  read_at timestamptz not null,
  listed_on date,
  listed text,
  gone_at timestamptz
);

-- How somebody who is in a channel now came in. Who they are is said by their identity alone.
create table community.official_entry (
  channel_id integer not null references community.official_channel on delete cascade,
  identity_id bigint not null references community.identity on delete cascade,
  colleague boolean not null,
  owner boolean not null,
  admin boolean not null,
  joined_at timestamptz,
  way text,
  inviter_id bigint references community.identity on delete set null,
  primary key (channel_id, identity_id)
);
create index official_entry_identity on community.official_entry (identity_id);
create index official_entry_inviter on community.official_entry (inviter_id);

-- What the platform counts in all groups of an owner on a day, and of all owners on a day. There is
-- no such figure for a group.
create table community.wecom_owner_day (
  connection_id uuid not null references community.wecom_connection on delete cascade,
  day date not null,
  identity_id bigint not null references community.identity on delete cascade,
  new_groups integer not null,
  groups integer not null,
  groups_with_messages integer not null,
  new_members integer not null,
  members integer not null,
  speakers integer not null,
  messages bigint not null,
  primary key (connection_id, day, identity_id)
);
create index wecom_owner_day_identity on community.wecom_owner_day (identity_id);

create table community.wecom_day (
  connection_id uuid not null references community.wecom_connection on delete cascade,
  day date not null,
  new_groups integer not null,
  groups integer not null,
  groups_with_messages integer not null,
  new_members integer not null,
  members integer not null,
  speakers integer not null,
  messages bigint not null,
  -- Whether the owners of this day have been asked for too.
  owners boolean not null,
  primary key (connection_id, day)
);

-- Events that have come already, so that none counts twice, and the groups to be read anew.
create table community.wecom_event (
  connection_id uuid not null references community.wecom_connection on delete cascade,
  digest text not null,
  came_at timestamptz not null,
  primary key (connection_id, digest)
);
create index wecom_event_came on community.wecom_event (came_at);

create table community.wecom_changed (
  connection_id uuid not null references community.wecom_connection on delete cascade,
  chat text not null,
  changed_at timestamptz not null,
  tries integer not null,
  primary key (connection_id, chat)
);
