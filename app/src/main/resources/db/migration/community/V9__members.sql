-- One person may be known by several identities. Who belongs together follows from the merges that
-- have not been undone; the least identity of a person names the member.
alter table community.identity add column member bigint;
create index identity_member on community.identity (member) where member is not null;

-- What a batch says of an identity beyond its name, as keyed hashes: two that are alike are found
-- without keeping what they are alike in.
create table community.trait (
  identity_id bigint not null references community.identity,
  batch_id uuid not null references community.batch,
  kind text not null,
  mark text not null, -- personal
  primary key (identity_id, batch_id, kind, mark)
);
create index trait_batch on community.trait (batch_id);
create index trait_mark on community.trait (mark, kind);
comment on column community.trait.mark is 'personal: keyed hash of an address, account or name';

-- Who changed their name into which other, as a log shows it.
create table community.alias (
  identity_id bigint not null references community.identity,
  batch_id uuid not null references community.batch,
  formerly bigint not null references community.identity,
  primary key (identity_id, batch_id, formerly)
);
create index alias_batch on community.alias (batch_id);

-- Two identities that may be one person, and why; follows from the traits of the live batches.
create table community.likeness (
  community_id uuid not null references community.community,
  one bigint not null references community.identity,
  other bigint not null references community.identity,
  reason text not null,
  strength double precision not null,
  primary key (one, other, reason),
  check (one < other)
);
create index likeness_community on community.likeness (community_id);
create index likeness_other on community.likeness (other);

-- A person of the team has said that two are one. Never changed; undoing is a row of its own.
create table community.merge (
  id uuid primary key,
  community_id uuid not null references community.community,
  one bigint not null references community.identity,
  other bigint not null references community.identity,
  reasons text[] not null,
  merged_at timestamptz not null,
  merged_by uuid
);
create index merge_community on community.merge (community_id, merged_at);
create index merge_one on community.merge (one);
create index merge_other on community.merge (other);

create table community.unmerge (
  merge_id uuid primary key references community.merge,
  undone_at timestamptz not null,
  undone_by uuid
);

-- A person of the team has said that two are not one, however alike they look.
create table community.distinction (
  one bigint not null references community.identity,
  other bigint not null references community.identity,
  community_id uuid not null references community.community,
  said_at timestamptz not null,
  said_by uuid,
  primary key (one, other),
  check (one < other)
);
create index distinction_community on community.distinction (community_id);
create index distinction_other on community.distinction (other);

-- What a person of the team has said an identity is: a member after all, one of the team, a bot.
create table community.standing (
  identity_id bigint primary key references community.identity,
  standing text not null,
  person uuid, -- personal
  decided_at timestamptz not null,
  decided_by uuid
);
comment on column community.standing.person is 'personal: who of the team this account belongs to';
