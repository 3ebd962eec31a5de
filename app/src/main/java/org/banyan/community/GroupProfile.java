package org.banyan.community;

import java.util.Optional;

/// What a group is for: its place among the others, its purpose, how far along it is, and how many
/// it may hold.
public record GroupProfile(
    String positioning, String purpose, Optional<GroupStage> stage, Optional<Integer> capacity) {

  public static final GroupProfile BLANK =
      new GroupProfile("", "", Optional.empty(), Optional.empty());
}
