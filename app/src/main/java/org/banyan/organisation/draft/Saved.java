package org.banyan.organisation.draft;

import java.util.List;
import org.banyan.organisation.change.CharterChange;
import org.banyan.organisation.change.Refusal;
import org.banyan.organisation.change.Step;

/// What became of work on a draft.
public sealed interface Saved {

  /// It is kept; this is the draft now.
  record Kept(OpenDraft draft) implements Saved {}

  /// The change cannot be made to the draft as it is.
  record Refused(CharterChange change, Refusal why) implements Saved {}

  /// Somebody else was there first: what they did, and what was to be done now.
  record Overtaken(OpenDraft draft, List<Step> theirs, List<CharterChange> mine) implements Saved {}

  /// The draft is no longer worked on.
  record Closed(Standing standing) implements Saved {}
}
