-- The second proof of who somebody is: an app that shows codes, and codes on paper for when it is
-- lost. The secret of the app is sealed with a key that lies outside the database, the codes on
-- paper are hashes.
create table people.authenticator (
  account uuid primary key, -- personal
  secret text not null, -- personal
  -- The step of the last code that was taken: neither it nor an earlier one is taken again.
  last_step bigint not null,
  begun_at timestamptz not null,
  confirmed_at timestamptz
);

create table people.recovery_code (
  account uuid not null, -- personal
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account, code_hash)
);
