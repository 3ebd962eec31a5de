package org.banyan.organisation.yaml;

/// What stands in a list: a text, or a mapping.
public sealed interface Entry {

  /// A text.
  record Word(Text text) implements Entry {}

  /// A mapping.
  record Group(Fields fields) implements Entry {}
}
