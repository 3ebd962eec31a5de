-- What turns a charter into what accounts may do: which account is which person of the charter,
-- when a holding ends by itself, powers taken in an emergency, and when a power was last used.
-- Rows are dated and never rewritten, so that "who could do this, when, and why" stays answerable.
create table organisation.person_account (
  id bigint generated always as identity primary key,
  person text not null, -- personal
  account uuid not null, -- personal
  linked_by uuid not null, -- personal
  from_at timestamptz not null,
  until_at timestamptz
);
create unique index person_account_person on organisation.person_account (person)
  where until_at is null;
create unique index person_account_account on organisation.person_account (account)
  where until_at is null;

-- The last day on which a person holds a post, where the charter itself names no end.
create table organisation.holding_end (
  id bigint generated always as identity primary key,
  post text not null,
  person text not null, -- personal
  last_day date not null,
  set_by uuid not null, -- personal
  set_at timestamptz not null,
  replaced_at timestamptz
);
create unique index holding_end_now on organisation.holding_end (post, person)
  where replaced_at is null;

create table organisation.break_glass (
  id uuid primary key,
  person uuid not null, -- personal
  power text not null,
  reason text not null, -- personal
  taken_at timestamptz not null,
  until_at timestamptz not null,
  returned_at timestamptz
);
create index break_glass_until on organisation.break_glass (until_at);

-- One row a person, power and day at most: enough to see what nobody uses.
create table organisation.power_use (
  person uuid not null, -- personal
  power text not null,
  day date not null,
  post text not null,
  primary key (person, power, day)
);
