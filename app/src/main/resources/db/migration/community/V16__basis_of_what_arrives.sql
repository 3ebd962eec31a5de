-- Why what a live source or the reader of a platform brings may be kept. Those of before have not
-- said it.
alter table community.live_source add column basis text;
alter table community.live_source add column basis_note text not null default '';
alter table community.wecom_connection add column basis text;
alter table community.wecom_connection add column basis_note text not null default '';
