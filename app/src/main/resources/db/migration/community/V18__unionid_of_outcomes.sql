-- An order may name the account of WeChat of whoever placed it, by its unionid; kept like a phone
-- number, as a keyed hash that says no more than that two of them are the same.
alter table community.outcome add column unionid text; -- personal
create index outcome_unionid on community.outcome (unionid) where unionid is not null;
comment on column community.outcome.unionid is 'personal: keyed hash of a unionid of WeChat';
