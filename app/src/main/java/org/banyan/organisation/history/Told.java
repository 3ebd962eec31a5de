package org.banyan.organisation.history;

/// One thing that became otherwise in a revision, in a sentence.
public record Told(Kind kind, String sentence) {

  /// Whether something came, went or changed.
  public enum Kind {
    ADDED('+'),
    REMOVED('-'),
    CHANGED('~');

    private final char sign;

    Kind(char sign) {
      this.sign = sign;
    }

    char sign() {
      return sign;
    }
  }
}
