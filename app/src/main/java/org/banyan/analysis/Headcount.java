package org.banyan.analysis;

import java.util.UUID;

/// How many accounts a community has, how many members they make after the merges, and how many
/// people there would be if every suggestion were right.
public record Headcount(UUID community, long accounts, long members, long estimated) {

  /// Whether more accounts than people are thought to stand behind the figures.
  public boolean isBelowAccounts() {
    return estimated < accounts;
  }

  /// Whether a person could still say of somebody that they are one.
  public boolean isOpen() {
    return estimated < members;
  }
}
