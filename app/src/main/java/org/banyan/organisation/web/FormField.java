package org.banyan.organisation.web;

import java.util.List;

/// A field of a form for a part of the charter: its name, label, what stands in it, what can be
/// chosen, and whether it is wrong.
public record FormField(
    String name,
    String label,
    Kind kind,
    List<String> values,
    List<Option> options,
    boolean wrong) {

  /// How a field is filled in, the shortest first.
  public enum Kind {
    LINE,
    ONE,
    ONE_OR_NONE,
    NUMBER,
    DAY,
    TICK,
    TEXT,
    MANY,
    LEVELS,
    MANY_AND_OTHERS
  }

  /// Something that can be chosen; of levels, which level it has.
  public record Option(String value, String label, boolean chosen, String level) {}

  public String value() {
    return values.isEmpty() ? "" : values.getFirst();
  }

  /// How many choices are made.
  public long chosen() {
    return options.stream().filter(option -> option.chosen() || !option.level().isEmpty()).count();
  }

  /// What stands in the field beside the choices offered, one a line.
  public String others() {
    return String.join("\n", values);
  }
}
