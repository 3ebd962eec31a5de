-- Who of the team leads a group, helps to lead it, or stands by, from one day to another.
create table community.assignment (
  group_id uuid not null references community."group",
  role text not null,
  person uuid not null,
  valid_from date not null,
  valid_until date,
  primary key (group_id, role, person, valid_from)
);
create index assignment_person on community.assignment (person) where valid_until is null;
