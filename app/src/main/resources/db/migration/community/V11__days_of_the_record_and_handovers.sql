-- Up to which version of the record its days have been counted.
alter table community.community add column days_version bigint not null default -1;

-- A step of a handover that somebody says is done; kept as proof.
create table community.handover_step (
  id uuid primary key,
  group_id uuid not null references community."group" on delete cascade,
  step text not null,
  carer text not null, -- personal
  note text not null,
  done_by uuid not null,
  done_at timestamptz not null,
  withdrawn_at timestamptz
);
comment on column community.handover_step.carer is 'personal: who handed the group over';
create index handover_step_group on community.handover_step (group_id, done_at);
