package org.banyan.organisation.change;

import java.util.Optional;
import org.banyan.organisation.charter.CharterId;

/// Why a change cannot be made to a charter.
public sealed interface Refusal {

  /// Something else already goes by this id.
  record IdTaken(CharterId id) implements Refusal {}

  /// Something removed went by this id, and an id is never given twice.
  record IdRetired(CharterId id) implements Refusal {}

  /// What should change is not there.
  record Absent(CharterId id) implements Refusal {}

  /// The charter already is as the change would leave it.
  record AlreadySo() implements Refusal {}

  /// Somebody else has changed the same thing, and it now says this.
  record Overtaken(Object now) implements Refusal {}

  /// Something would name what the charter does not hold.
  record Dangling(CharterId part, CharterId missing) implements Refusal {}

  /// No charter can say this: a blank title, a number out of range. Where no part is named it is
  /// the charter itself.
  record Unsound(Optional<CharterId> part) implements Refusal {}
}
