package org.banyan.simulator;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A made-up community as files in a folder, and how much they hold.
public record Simulated(Path folder, World world, Planted planted, int messages, int people) {

  /// The list of groups (群名, 群主, 人数, …).
  public static final String GROUPS = "groups.csv";

  /// Daily sums of groups that have no messages.
  public static final String GROUP_DAYS = "group-days.csv";

  /// The people of the team.
  public static final String PEOPLE = "people.csv";

  /// What the files are, and that all of it is made up.
  public static final String ABOUT = "README.txt";

  /// The tables of messages, one for each platform.
  public List<Path> messageTables() {
    return Stream.of(Platform.values()).map(platform -> folder.resolve(platform.file())).toList();
  }

  public Path groups() {
    return folder.resolve(GROUPS);
  }

  public Path groupDays() {
    return folder.resolve(GROUP_DAYS);
  }

  public Path peopleTable() {
    return folder.resolve(PEOPLE);
  }
}
