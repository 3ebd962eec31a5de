package org.banyan.organisation.web;

import java.util.List;
import java.util.Optional;

/// Into which draft findings are mended, a new one where none is named, and which others there are.
public record MendingView(Optional<Choice> into, List<Choice> others, boolean fixed) {

  /// A draft by its name.
  public record Choice(String id, String name) {}

  public String draft() {
    return into.map(Choice::id).orElse("");
  }

  public String name() {
    return into.map(Choice::name).orElse("");
  }
}
