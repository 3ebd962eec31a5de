package org.banyan.community.web;

import java.util.Map;
import java.util.Optional;
import org.banyan.community.DayFigures;

/// Reads the figures of a day from the fields of a form.
final class TypedFigures {

  private TypedFigures() {}

  /// The figures whose fields end in this; nothing where one of them is no whole number.
  static Optional<DayFigures> of(Map<String, String> fields, String ending) {
    try {
      return Optional.of(
          new DayFigures(
              number(fields, "members" + ending),
              number(fields, "joined" + ending),
              number(fields, "left" + ending),
              number(fields, "messages" + ending),
              number(fields, "speakers" + ending)));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> number(Map<String, String> fields, String name) {
    var text = fields.getOrDefault(name, "").strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
  }
}
