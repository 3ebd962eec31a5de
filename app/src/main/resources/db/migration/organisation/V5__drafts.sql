-- Drafts of the charter with their steps; duties by day, so that SQL can ask who was responsible
-- for what; and every id ever in use, because none is given twice.
create table organisation.draft (
  id uuid primary key,
  name text not null,
  owner uuid not null, -- personal
  base_revision bigint not null,
  base_title text not null,
  standing text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid not null, -- personal
  proposed_by uuid, -- personal
  proposed_at timestamptz,
  adopted_by uuid, -- personal
  reason text not null,
  effective_at timestamptz,
  trouble text not null,
  revision bigint
);
create index draft_by_standing on organisation.draft (standing, changed_at);

-- The number orders the steps, of which those undone come last. made_in is the version of the draft
-- that the step made.
create table organisation.draft_step (
  draft uuid not null references organisation.draft (id),
  number int not null,
  changes text not null,
  reason text not null,
  author uuid not null, -- personal
  made_at timestamptz not null,
  made_in bigint not null,
  undone boolean not null,
  primary key (draft, number)
);

alter table organisation.revision add column proposed_by uuid; -- personal
alter table organisation.revision add column draft uuid;
update organisation.revision set proposed_by = adopted_by;
alter table organisation.revision alter column proposed_by set not null;

create table organisation.duty (
  id bigint generated always as identity primary key,
  duty text not null,
  title text not null,
  module text not null,
  from_revision bigint not null,
  from_at timestamptz not null,
  until_revision bigint,
  until_at timestamptz
);
create unique index duty_now on organisation.duty (duty) where until_at is null;

create table organisation.duty_part (
  id bigint generated always as identity primary key,
  duty text not null,
  post text not null,
  letter text not null,
  from_revision bigint not null,
  from_at timestamptz not null,
  until_revision bigint,
  until_at timestamptz
);
create unique index duty_part_now on organisation.duty_part (duty, post, letter)
  where until_at is null;

create table organisation.used_id (
  list text not null,
  id text not null,
  primary key (list, id)
);
insert into organisation.used_id (list, id) select distinct 'posts', post from organisation.post;
