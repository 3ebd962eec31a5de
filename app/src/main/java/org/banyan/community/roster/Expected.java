package org.banyan.community.roster;

/// How many came and went by lists that are not kept yet, on so many of them that have a list
/// before them.
public record Expected(long compared, long joined, long left) {

  public static final Expected NOTHING = new Expected(0, 0, 0);
}
