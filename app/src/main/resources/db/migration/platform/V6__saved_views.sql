-- People keep ways of looking at lists; a view is the query of an address and nothing more.
create table platform.saved_view (
  id uuid primary key,
  person uuid not null,
  listing text not null,
  name text not null,
  query text not null,
  unique (person, listing, name)
);
