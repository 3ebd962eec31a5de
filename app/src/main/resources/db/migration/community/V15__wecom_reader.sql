-- The reader of 企业微信: by which application a community is read, what was read, and what the
-- platform has said has changed. Secrets are sealed before they come here.
create table community.wecom_connection (
  id uuid primary key,
  community_id uuid not null unique references community.community,
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
  trouble jsonb,
  called_at timestamptz
);

-- A group of the platform and the group it is here; it stays when the platform no longer shows it.
create table community.wecom_group (
  connection_id uuid not null references community.wecom_connection,
  chat text not null,
  group_id uuid not null references community."group",
  begun_at timestamptz,
  read_at timestamptz not null,
  gone_at timestamptz,
  primary key (connection_id, chat)
);
create index wecom_group_group on community.wecom_group (group_id);

-- How somebody who is in a group now came in. Who they are is said by their identity alone.
create table community.wecom_entry (
  connection_id uuid not null,
  chat text not null,
  identity_id bigint not null references community.identity,
  colleague boolean not null,
  admin boolean not null,
  joined_at timestamptz,
  way text,
  inviter_id bigint references community.identity,
  primary key (connection_id, chat, identity_id),
  foreign key (connection_id, chat) references community.wecom_group
);
create index wecom_entry_identity on community.wecom_entry (identity_id);
create index wecom_entry_inviter on community.wecom_entry (inviter_id);

-- What the platform counts in all groups of an owner on a day, and of all owners on a day. There is
-- no such figure for a group.
create table community.wecom_owner_day (
  connection_id uuid not null references community.wecom_connection,
  day date not null,
  identity_id bigint not null references community.identity,
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
  connection_id uuid not null references community.wecom_connection,
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
  connection_id uuid not null references community.wecom_connection,
  digest text not null,
  came_at timestamptz not null,
  primary key (connection_id, digest)
);
create index wecom_event_came on community.wecom_event (came_at);

create table community.wecom_changed (
  connection_id uuid not null references community.wecom_connection,
  chat text not null,
  changed_at timestamptz not null,
  tries integer not null,
  primary key (connection_id, chat)
);
