package org.banyan.community.reading;

import java.util.Locale;
import java.util.Set;

/// How a member stands in a group on its platform.
public enum Standing {
  OWNER("owner 群主 拥有者 创建者 creator primary_owner"),
  ADMIN("admin administrator moderator mod 管理员 管理 staff"),
  MEMBER("member 成员 群成员 普通成员 user");

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<String> names;

  Standing(String names) {
    this.names = Set.of(names.split(" ", -1));
  }

  /// What a word for it says; whatever is not known is a member like others.
  public static Standing named(String word) {
    var plain = ColumnMapping.plain(word);
    if (OWNER.names.contains(plain)) {
      return OWNER;
    }
    return ADMIN.names.contains(plain) ? ADMIN : MEMBER;
  }

  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
