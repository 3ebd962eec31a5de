package org.banyan.community;

import org.banyan.community.roster.RollDay;

/// What the lists of a day say of a group that has this name today.
public record RosterLine(GroupId group, String name, RollDay day) {

  /// How many were on the list before and still are.
  public int unchanged() {
    return day.members() - day.since().map(RollDay.Since::joined).orElse(0);
  }
}
