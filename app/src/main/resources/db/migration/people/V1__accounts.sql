-- Who works in the team and how they prove it. A column marked "personal" says something about one
-- person and is registered in PersonalColumnsOfPeople.
create schema people;

create table people.account (
  id uuid primary key,
  name text not null, -- personal
  name_key text not null, -- personal
  email text, -- personal
  password_hash text, -- personal
  language text not null,
  zone text not null,
  state text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
-- A name may be taken again once its owner has left.
create unique index account_name on people.account (name_key) where state <> 'LEFT';
create unique index account_email on people.account (lower(email)) where state <> 'LEFT';
create index account_created on people.account (created_at);

create table people.link (
  token_hash bytea primary key,
  purpose text not null,
  account uuid,
  made_by uuid,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index link_account on people.link (account);

-- Failed sign-ins: counted before a password is looked at, so that parallel guesses count too.
create table people.attempt (
  subject text primary key,
  count int not null,
  last_at timestamptz not null,
  free_at timestamptz not null
);
create index attempt_last on people.attempt (last_at);

-- Where a person has signed in before: a guesser elsewhere cannot lock them out there.
create table people.familiar (
  account uuid not null,
  place bytea not null, -- personal
  last_at timestamptz not null,
  primary key (account, place)
);
