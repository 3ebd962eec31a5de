-- The adopted charters. A snapshot is the truth; the dated rows beside it let SQL ask who held
-- what, when, by which post. A column marked "personal" says something about one person.
create schema organisation;

create table organisation.revision (
  number bigint primary key,
  charter text not null,
  reason text not null,
  adopted_by uuid not null, -- personal
  adopted_at timestamptz not null,
  withdrawn_at timestamptz
);

-- Revision 0: the seat outside every charter that holds every power, so that nobody is locked out.
create table organisation.seat (
  person uuid primary key, -- personal
  given_at timestamptz not null,
  vacated_at timestamptz
);

create table organisation.post (
  id bigint generated always as identity primary key,
  post text not null,
  title text not null,
  unit text not null,
  seats int not null,
  from_revision bigint not null,
  from_at timestamptz not null,
  until_revision bigint,
  until_at timestamptz
);
create unique index post_now on organisation.post (post) where until_at is null;

create table organisation.holding (
  id bigint generated always as identity primary key,
  post text not null,
  person text not null, -- personal
  from_revision bigint not null,
  from_at timestamptz not null,
  until_revision bigint,
  until_at timestamptz
);
create unique index holding_now on organisation.holding (person, post) where until_at is null;

create table organisation.post_grant (
  id bigint generated always as identity primary key,
  post text not null,
  authority text not null,
  from_revision bigint not null,
  from_at timestamptz not null,
  until_revision bigint,
  until_at timestamptz
);
create unique index post_grant_now on organisation.post_grant (post, authority)
  where until_at is null;
