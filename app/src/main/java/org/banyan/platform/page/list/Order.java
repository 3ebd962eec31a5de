package org.banyan.platform.page.list;

import java.util.Optional;

/// The order of a list: by which column, and which way. As text `name` or `-name`.
public record Order(String key, boolean descending) {

  public static Order by(String key) {
    return new Order(key, false);
  }

  public static Order downBy(String key) {
    return new Order(key, true);
  }

  static Optional<Order> of(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(text.startsWith("-") ? downBy(text.substring(1)) : by(text));
  }

  String code() {
    return descending ? "-" + key : key;
  }
}
