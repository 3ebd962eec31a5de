package org.banyan.community;

import java.util.Optional;

/// An account of a member on one platform, by the name that the latest live batch gives it.
public record KnownAs(
    long identity,
    long member,
    String platform,
    String key,
    Optional<String> name,
    boolean flagged,
    Optional<MemberStanding> decided) {

  /// What a reader calls it.
  public String called() {
    return name.orElse(key);
  }

  /// What counts: the word of a person, else what the platform says of its bots.
  public MemberStanding standing() {
    return decided.orElse(flagged ? MemberStanding.BOT : MemberStanding.MEMBER);
  }
}
