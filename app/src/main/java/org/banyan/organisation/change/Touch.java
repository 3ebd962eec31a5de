package org.banyan.organisation.change;

import org.banyan.organisation.charter.CharterId;

/// A place in a charter that a change reads or writes: a part, a field of it, or one entry of a
/// field. What is left empty stands for all of it.
public record Touch(String part, String field, String entry) {

  static Touch heading(String field) {
    return new Touch("charter", field, "");
  }

  static Touch order(String list) {
    return new Touch("order", list, "");
  }

  static Touch whole(CharterId part) {
    return field(part, "");
  }

  static Touch field(CharterId part, String field) {
    return entry(part, field, "");
  }

  static Touch entry(CharterId part, String field, String entry) {
    return new Touch(Shelf.of(part).name() + "/" + part.value(), field, entry);
  }

  /// Whether the two places have anything in common.
  public boolean meets(Touch other) {
    return part.equals(other.part) && either(field, other.field) && either(entry, other.entry);
  }

  private static boolean either(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }
}
