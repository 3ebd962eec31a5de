package org.banyan.community.member;

import java.util.Collection;
import java.util.Locale;

/// Why two accounts may be one person, and how much it tells; from what nobody shares to what
/// anybody may choose.
public enum Evidence {
  /// The same account on another platform.
  ACCOUNT(0.97),
  /// The same account of WeChat, by the unionid under which a company knows it everywhere.
  UNIONID(0.97),
  /// The same address, which both platforms keep for the account.
  EMAIL(0.95),
  /// The same address, at least once only as somebody wrote it.
  MAIL(0.85),
  /// A log shows how one name was changed into the other.
  ALIAS(0.6),
  /// The same unusual name on two platforms.
  HANDLE(0.3),
  /// The same name shown on two platforms.
  NAME(0.2);

  private static final double SURE = 0.9;
  private static final double LIKELY = 0.5;

  private final double strength;

  Evidence(double strength) {
    this.strength = strength;
  }

  /// How sure one may be.
  public enum Grade {
    SURE,
    LIKELY,
    WEAK;

    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public double strength() {
    return strength;
  }

  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Evidence of(String tag) {
    return valueOf(tag.toUpperCase(Locale.ROOT));
  }

  public static Grade grade(double strength) {
    if (strength >= SURE) {
      return Grade.SURE;
    }
    return strength >= LIKELY ? Grade.LIKELY : Grade.WEAK;
  }

  /// What several reasons come to: names alone are never more than weak.
  public static double together(Collection<Evidence> reasons) {
    return 1
        - reasons.stream()
            .distinct()
            .mapToDouble(reason -> 1 - reason.strength)
            .reduce(1, (a, b) -> a * b);
  }
}
