package org.banyan.community;

import java.util.Locale;

/// How somebody stands to the community: as a member, as one of the team, or as a program.
public enum MemberStanding {
  MEMBER,
  STAFF,
  BOT;

  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  static MemberStanding of(String tag) {
    return valueOf(tag.toUpperCase(Locale.ROOT));
  }
}
