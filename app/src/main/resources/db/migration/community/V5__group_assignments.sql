-- Who of the team leads a group, helps to lead it, or stands by, from one day to another. Somebody
-- may be named before they have an account; it is known to be theirs once they have come in.
create table community.assignment (
  group_id uuid not null references community."group",
  role text not null,
  name text not null, -- personal
  person uuid,
  valid_from date not null,
  valid_until date,
  primary key (group_id, role, name, valid_from)
);
comment on column community.assignment.name is 'personal: who looks after a group';
create index assignment_person on community.assignment (person) where valid_until is null;
create index assignment_unknown on community.assignment (lower(name)) where person is null;
