package org.banyan.platform.page.list;

import java.util.List;

/// A way to narrow a list: the key in addresses, the key of its words, and the values to choose
/// from, of which several may be chosen at once.
public record Filter(String key, String words, List<Choice> choices) {

  /// One value and what the reader calls it.
  public record Choice(String value, String text) {}

  public Filter {
    choices = List.copyOf(choices);
  }
}
