package org.banyan.platform.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a token may be used for: the closed list of scopes. Each opens one part of the interface
/// for programs and hands on the one power it names, as far as the person of the token holds it.
public enum TokenScope {
  CHARTER_READ(Power.ORGANISATION_READ),
  CHARTER_PROPOSE(Power.CHARTER_DRAFT),
  REVIEW_READ(Power.ORGANISATION_READ),
  DAYS_WRITE(Power.GROUP_MANAGE);

  private final Power power;

  TokenScope(Power power) {
    this.power = power;
  }

  public Power power() {
    return power;
  }

  /// How programs write it: `charter:read`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  /// The key of its words.
  public String key() {
    return "platform.scope." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<TokenScope> of(String code) {
    return Arrays.stream(values()).filter(scope -> scope.code().equals(code)).findFirst();
  }
}
