-- Findings of the review that the team leaves as they are for a while, with who said so, why and
-- until when. A finding keeps its key from one revision to the next.
create table organisation.waiver (
  id bigint generated always as identity primary key,
  finding text not null,
  severity text not null,
  reason text not null,
  expires_on date not null,
  waived_by uuid not null, -- personal
  waived_at timestamptz not null,
  ended_by uuid, -- personal
  ended_at timestamptz
);
create unique index waiver_now on organisation.waiver (finding) where ended_at is null;
