package org.banyan.community.reading;

import java.util.List;
import java.util.Map;

/// A piece of JSON held in memory: text, a list or an object. Numbers and truths are kept as they
/// are written, and what is not there is empty text.
sealed interface Value {

  record Text(String written) implements Value {

    static final Text NOTHING = new Text("");
  }

  record Items(List<Value> list) implements Value {}

  record Fields(Map<String, Value> named) implements Value {}

  /// What lies at the end of this path of names.
  default Value at(String... path) {
    var value = this;
    for (var name : path) {
      value =
          value instanceof Fields(var named)
              ? named.getOrDefault(name, Text.NOTHING)
              : Text.NOTHING;
    }
    return value;
  }

  /// The plain text at the end of this path of names; empty where there is none.
  default String text(String... path) {
    return at(path) instanceof Text(var written) ? WellFormed.text(written) : "";
  }

  default List<Value> items(String... path) {
    return at(path) instanceof Items(var list) ? list : List.of();
  }

  default boolean isTrue(String... path) {
    return text(path).equals("true");
  }
}
