package org.banyan.platform.page.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody asks of a list: words to search for, chosen filters, order, where to go on, and
/// how many rows.
public record Question(
    String search,
    Map<String, List<String>> chosen,
    Order order,
    Optional<Cursor> from,
    int limit) {

  /// The chosen values of one filter; none means all.
  public List<String> chosen(String filter) {
    return chosen.getOrDefault(filter, List.of());
  }

  /// Whether the rows before the cursor are wanted.
  public boolean isBackwards() {
    return from.map(Cursor::backwards).orElse(false);
  }

  Question going(Optional<Cursor> newFrom, int newLimit) {
    return new Question(search, chosen, order, newFrom, newLimit);
  }
}
