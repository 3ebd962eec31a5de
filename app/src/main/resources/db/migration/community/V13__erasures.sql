-- Whom somebody has asked to forget, by a keyed hash of their account: neither an older backup nor
-- the same export brings them back. The alias stands where the account stood.
create table community.erasure (
  community_id uuid not null,
  mark text not null, -- personal
  alias text not null,
  erased_at timestamptz not null,
  primary key (community_id, mark)
);
comment on column community.erasure.mark is 'personal: keyed hash of an account that was erased';
