-- Who is on a dated list of members, why an export may be kept at all, and what came of the talk:
-- orders, coupons, complaints. Lists and outcomes count as long as their batch does.
alter table community.batch add column basis text;
alter table community.batch add column basis_note text not null default '';
alter table community.upload add column basis text;
alter table community.upload add column basis_note text not null default '';

create table community.roster (
  id bigint generated always as identity primary key,
  batch_id uuid not null references community.batch,
  community_id uuid not null references community.community,
  platform text not null,
  -- None for a list of the community as a whole.
  channel_id integer references community.channel,
  day date not null,
  -- An earlier list that names exactly the same, and whose entries are those of this one too.
  same_as bigint references community.roster,
  fingerprint text not null
);
create index roster_fingerprint on community.roster (community_id, fingerprint);
create index roster_batch on community.roster (batch_id);
create index roster_day on community.roster (channel_id, day);

create table community.roster_entry (
  roster_id bigint not null references community.roster,
  identity_id bigint not null references community.identity,
  standing text not null,
  joined_at timestamptz,
  seen_at timestamptz,
  primary key (roster_id, identity_id)
);
create index roster_entry_identity on community.roster_entry (identity_id);

-- A way to reach a member, never in the clear: only whoever holds the key of this installation can
-- tell whether two of them are the same.
create table community.contact (
  identity_id bigint not null references community.identity,
  batch_id uuid not null references community.batch,
  mark text not null, -- personal
  primary key (identity_id, batch_id, mark)
);
create index contact_batch on community.contact (batch_id);
create index contact_mark on community.contact (mark);
comment on column community.contact.mark is 'personal: keyed hash of a phone number or an address';

create table community.outcome (
  id bigint generated always as identity primary key,
  batch_id uuid not null references community.batch,
  community_id uuid not null references community.community,
  kind text not null,
  key text not null,
  at timestamptz not null,
  amount numeric(19, 4),
  currency text not null,
  platform text not null,
  member text, -- personal
  mark text -- personal
);
create index outcome_batch on community.outcome (batch_id);
create index outcome_key on community.outcome (community_id, kind, key);
create index outcome_member on community.outcome (community_id, platform, member);
create index outcome_mark on community.outcome (mark);
comment on column community.outcome.member is 'personal: account on the platform';
comment on column community.outcome.mark is 'personal: keyed hash of a phone number or an address';
create index identity_key on community.identity (community_id, key);
