-- Groups that are looked after together, such as those of one region; a set is there as long as a
-- group is in it.
create table community.group_set (
  group_id uuid not null references community."group",
  name text not null,
  primary key (group_id, name)
);
create index group_set_name on community.group_set (lower(name));
