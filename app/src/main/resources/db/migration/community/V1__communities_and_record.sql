-- Communities with their groups, and the manifest of the record: a batch counts from the moment its
-- row stands here, and so do its segments, identities and channels. Files that no row names are waste.
create schema community;

create table community.community (
  id uuid primary key,
  name text not null,
  zone text not null,
  -- Rises with every change of the record, so that whoever derived something knows it is old.
  version bigint not null,
  created_at timestamptz not null
);
create unique index community_name on community.community (lower(name));

create table community.batch (
  id uuid primary key,
  -- What every row of the batch carries in the segments.
  number integer generated always as identity unique,
  community_id uuid not null references community.community,
  name text not null,
  format text not null,
  state text not null,
  rows_read bigint not null,
  kept bigint not null,
  duplicate bigint not null,
  system bigint not null,
  unparsed bigint not null,
  first_at timestamptz,
  last_at timestamptz,
  imported_at timestamptz not null,
  imported_by uuid,
  reversed_at timestamptz
);
create index batch_community on community.batch (community_id, imported_at);

-- Why rows were not kept: how often, and the first few places to look at.
create table community.batch_reason (
  batch_id uuid not null references community.batch,
  outcome text not null,
  reason text not null,
  occurrences bigint not null,
  samples jsonb not null,
  primary key (batch_id, outcome, reason)
);

create table community.segment (
  path text primary key,
  batch_id uuid not null references community.batch,
  role text not null,
  rows_written bigint not null,
  bytes bigint not null
);
create index segment_batch on community.segment (batch_id);

create table community.identity (
  id bigint generated always as identity primary key,
  community_id uuid not null references community.community,
  platform text not null,
  key text not null, -- personal
  unique (community_id, platform, key)
);
comment on column community.identity.key is 'personal: account on the platform';

-- What a batch says of an identity; with the batch it goes.
create table community.sighting (
  identity_id bigint not null references community.identity,
  batch_id uuid not null references community.batch,
  name text, -- personal
  bot boolean not null,
  primary key (identity_id, batch_id)
);
create index sighting_batch on community.sighting (batch_id);
comment on column community.sighting.name is 'personal: name shown on the platform';

create table community."group" (
  id uuid primary key,
  community_id uuid not null references community.community,
  -- Groups that only an import knows disappear with it; listed ones stay.
  origin text not null,
  created_at timestamptz not null
);
create index group_community on community."group" (community_id);

-- What a group was called and how it stood, from a day until the next such day.
create table community.group_term (
  group_id uuid not null references community."group",
  valid_from date not null,
  valid_until date,
  name text not null,
  owner text not null, -- personal
  tier text not null,
  kind text not null,
  primary key (group_id, valid_from)
);
create unique index group_term_current on community.group_term (group_id) where valid_until is null;
comment on column community.group_term.owner is 'personal: owner on the platform';

create table community.channel (
  id integer generated always as identity primary key,
  community_id uuid not null references community.community,
  platform text not null,
  key text not null,
  group_id uuid not null references community."group",
  unique (community_id, platform, key)
);

create table community.channel_sighting (
  channel_id integer not null references community.channel,
  batch_id uuid not null references community.batch,
  name text not null,
  primary key (channel_id, batch_id)
);
create index channel_sighting_batch on community.channel_sighting (batch_id);

create table community.group_day (
  group_id uuid not null references community."group",
  day date not null,
  source text not null,
  members integer,
  joined integer,
  "left" integer,
  messages integer,
  speakers integer,
  primary key (group_id, day, source)
);

-- How a person has told the columns of a table apart, to be used again for the same headers.
create table community.column_mapping (
  community_id uuid not null references community.community,
  headers text not null,
  mapping jsonb not null,
  zone text not null,
  used_at timestamptz not null,
  primary key (community_id, headers)
);
