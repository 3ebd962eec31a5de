-- What programs prove themselves with on behalf of a person. Only the hash of a token is kept; what
-- is revoked is deleted, because the audit remembers it.
create table people.token (
  id uuid primary key,
  account uuid not null, -- personal
  name text not null, -- personal
  secret_hash bytea not null,
  scopes text[] not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  last_used_at timestamptz -- personal
);
create unique index token_secret on people.token (secret_hash);
create index token_account on people.token (account, made_at);
