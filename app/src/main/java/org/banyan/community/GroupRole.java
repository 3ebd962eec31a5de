package org.banyan.community;

import java.util.Arrays;

/// What somebody of the team is to a group.
public enum GroupRole {
  LEAD("lead"),
  CO_HOST("co-host"),
  BACKUP("backup");

  private final String tag;

  GroupRole(String tag) {
    this.tag = tag;
  }

  static GroupRole of(String tag) {
    return Arrays.stream(values())
        .filter(role -> role.tag.equals(tag))
        .findAny()
        .orElseThrow(() ->
            new IllegalArgumentException("No role in a group is called (%s).".formatted(tag)));
  }

  /// How the role is kept and called in words.
  public String tag() {
    return tag;
  }
}
