-- What a group is for, how far along it is and how many it may hold; effective-dated like its name.
alter table community.group_term add column positioning text not null default '';
alter table community.group_term add column purpose text not null default '';
alter table community.group_term add column stage text not null default '';
alter table community.group_term add column capacity integer;

-- That a group has ended, closed or merged into another, until it is reopened. It leaves the lists
-- and keeps its history.
create table community.group_ending (
  id uuid primary key,
  group_id uuid not null references community."group" on delete cascade,
  how text not null,
  into_id uuid references community."group" on delete set null,
  ended_on date not null,
  reopened_on date
);
create unique index group_ending_open on community.group_ending (group_id)
  where reopened_on is null;
create index group_ending_group on community.group_ending (group_id, ended_on);
create index group_ending_into on community.group_ending (into_id);

-- That a group began as a part of another.
create table community.group_split (
  group_id uuid primary key references community."group" on delete cascade,
  from_id uuid not null references community."group" on delete cascade,
  split_on date not null
);
create index group_split_from on community.group_split (from_id);

-- Who owns a group on its platform, as a roster or the platform itself has shown it from a day to
-- the last day on which it did.
create table community.group_owner (
  group_id uuid not null references community."group" on delete cascade,
  source text not null,
  seen_on date not null,
  last_seen_on date not null,
  account text not null, -- personal
  name text not null, -- personal
  person uuid,
  primary key (group_id, source, seen_on)
);
comment on column community.group_owner.account is 'personal: account of the owner on the platform';
comment on column community.group_owner.name is 'personal: owner as the platform names them';

-- Of all that was said of a day, the figures that are believed; derived from group_day.
create table community.group_day_best (
  group_id uuid not null references community."group" on delete cascade,
  day date not null,
  members integer,
  joined integer,
  "left" integer,
  messages integer,
  speakers integer,
  primary key (group_id, day) include (members, joined, "left", messages, speakers)
);
insert into community.group_day_best
select distinct on (group_id, day) group_id, day, members, joined, "left", messages, speakers
from community.group_day order by group_id, day, source;

-- A change of groups made by hand, with how they stood before and after, so that it can be undone.
create table community.group_change (
  id uuid primary key,
  community_id uuid not null references community.community on delete cascade,
  action text not null,
  groups uuid[] not null,
  before jsonb not null, -- personal
  after jsonb not null, -- personal
  made_by uuid,
  made_at timestamptz not null,
  undone_at timestamptz
);
create index group_change_community on community.group_change (community_id, made_at);
comment on column community.group_change.before is 'personal: names of those who looked after groups';
comment on column community.group_change.after is 'personal: names of those who look after groups';
