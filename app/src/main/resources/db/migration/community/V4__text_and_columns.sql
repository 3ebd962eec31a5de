-- A community may do without the words of its messages, and a person may say what the columns of a
-- table are; the zone they say belongs to what is said of the columns.
alter table community.community add column text_kept boolean not null default true;
alter table community.upload add column columns jsonb;
alter table community.column_mapping drop column zone;
