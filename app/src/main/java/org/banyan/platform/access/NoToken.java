package org.banyan.platform.access;

import java.util.Locale;

/// A program came without a token that works. Why one does not work is not told: unknown, ended and
/// revoked tokens are answered alike.
public final class NoToken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Why why;

  /// Whether there was none at all.
  public enum Why {
    MISSING,
    REFUSED
  }

  public NoToken(Why why) {
    super("The token is %s.".formatted(why.name().toLowerCase(Locale.ROOT)));
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
