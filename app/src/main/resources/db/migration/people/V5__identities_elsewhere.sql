-- With which account at a provider of identities somebody signs in here. The pair of issuer and
-- subject never changes; an address of mail at the provider may pass to somebody else.
create table people.identity_elsewhere (
  issuer text not null,
  subject text not null, -- personal
  account uuid not null, -- personal
  label text not null, -- personal
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
create unique index identity_elsewhere_account on people.identity_elsewhere (account, issuer);
