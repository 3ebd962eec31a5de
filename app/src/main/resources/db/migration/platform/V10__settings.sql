-- What administrators set while the application runs; what the configuration says wins.
create table platform.setting (
  key text primary key,
  value text not null,
  changed_at timestamptz not null,
  changed_by uuid
);
