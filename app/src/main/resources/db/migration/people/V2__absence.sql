-- When people are away and who acts for them meanwhile, and at which hours of the week they are
-- there. Days are days of the zone of the person they concern.
create table people.absence (
  id uuid primary key,
  account uuid not null, -- personal
  deputy uuid, -- personal
  first_day date not null,
  last_day date not null,
  recorded_by uuid not null, -- personal
  recorded_at timestamptz not null,
  withdrawn_at timestamptz
);
create index absence_account on people.absence (account, last_day) where withdrawn_at is null;
create index absence_deputy on people.absence (deputy, last_day) where withdrawn_at is null;

create table people.service_hour (
  account uuid not null, -- personal
  weekday int not null,
  begins time not null,
  ends time not null,
  primary key (account, weekday, begins)
);
