-- Entries are written with the change itself; the seal chains them afterwards in the order in which they became visible.
create table platform.audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor uuid,
  action text not null,
  object text not null,
  detail jsonb not null,
  sealed boolean not null default false
);
create index audit_entry_unsealed on platform.audit_entry (id) where not sealed;
create index audit_entry_at on platform.audit_entry (at desc, id desc);

create table platform.audit_seal (
  position bigint primary key,
  entry bigint not null unique,
  hash bytea not null,
  sealed_at timestamptz not null
);
