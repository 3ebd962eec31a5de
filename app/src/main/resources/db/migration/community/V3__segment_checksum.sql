-- A segment is read for years: a byte that changed on the disk has to show.
alter table community.segment add column sha256 text;
