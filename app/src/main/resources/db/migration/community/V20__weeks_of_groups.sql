-- The believed days of a group summed up by week, so that a quarter of all groups is read in weeks
-- and the days at its two ends; derived from group_day_best.
create table community.group_week (
  group_id uuid not null references community."group" on delete cascade,
  week date not null, -- its Monday
  joined integer,
  "left" integer,
  messages integer,
  speakers integer,
  spoken integer not null, -- days of which the speakers are known
  primary key (group_id, week) include (joined, "left", messages, speakers, spoken)
);
insert into community.group_week
select group_id, date_trunc('week', day::timestamp)::date, sum(joined), sum("left"), sum(messages),
  sum(speakers), count(speakers)
from community.group_day_best group by 1, 2;
