package org.banyan.community.reading;

import java.time.LocalDate;
import java.util.Optional;

/// One row of an export, as its reader understood it. Every row becomes exactly one of these.
public sealed interface Row {

  Place place();

  /// A post that somebody authored.
  record Message(Place place, Posting posting) implements Row {}

  /// What the platform itself wrote; joins and leaves carry the event that they tell of.
  record Notice(Place place, String reason, Optional<Posting> event) implements Row {}

  /// A member on a list, of a group or of the community as a whole; without a day, it is of today.
  record OnList(Place place, Optional<Channel> channel, Optional<LocalDate> day, Listed listed)
      implements Row {}

  /// Something that came of the talk.
  record Dealt(Place place, Deal deal) implements Row {}

  /// A row that could not be understood, and why.
  record Unparsed(Place place, Problem problem) implements Row {}
}
