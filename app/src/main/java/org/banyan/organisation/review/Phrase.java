package org.banyan.organisation.review;

import java.util.List;

/// What a finding says, before it is put into a language: the sentence by its key, and the parts of
/// the charter and the figures it speaks of.
public record Phrase(String key, List<Object> arguments) {

  public Phrase {
    arguments = List.copyOf(arguments);
  }

  static Phrase of(String key, Object... arguments) {
    return new Phrase("organisation.finding." + key, List.of(arguments));
  }
}
