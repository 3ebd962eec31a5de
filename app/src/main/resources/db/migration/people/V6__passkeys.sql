-- Keys that lie in the devices of a person and prove them by a signature. What is kept of them here
-- is public; the counter tells a copied key from the first one where a device counts at all.
create table people.passkey (
  id uuid primary key,
  account uuid not null, -- personal
  name text not null, -- personal
  credential text not null unique, -- personal
  public_key text not null,
  sign_count bigint not null,
  backup_eligible boolean not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index passkey_account on people.passkey (account);
