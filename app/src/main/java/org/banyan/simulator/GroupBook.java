package org.banyan.simulator;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.banyan.simulator.Utterance.Kind;

/// Keeps count of every group while the world talks: members, comings and goings, what was said.
final class GroupBook {

  private final Map<Room, Count> counts = new LinkedHashMap<>();

  GroupBook(Rooms rooms) {
    rooms.groups().forEach(room -> counts.put(room, new Count()));
  }

  /// What one day left in one group.
  record Day(int members, int joined, int left, int messages, int speakers) {}

  private static final class Count {
    private int members;
    private int joined;
    private int left;
    private int messages;
    private final Set<String> speakers = new HashSet<>();
  }

  void hear(Utterance line) {
    var count = counts.get(line.room());
    if (count == null) {
      return;
    }
    if (line.kind() == Kind.JOIN) {
      count.joined++;
      count.members++;
    } else if (line.kind() == Kind.LEAVE) {
      count.left++;
      count.members--;
    } else {
      count.messages++;
      count.speakers.add(line.speaker().account());
    }
  }

  int members(Room room) {
    return count(room).members;
  }

  /// Closes the day of a group and begins the next.
  Day close(Room room) {
    var count = count(room);
    var day =
        new Day(count.members, count.joined, count.left, count.messages, count.speakers.size());
    count.joined = 0;
    count.left = 0;
    count.messages = 0;
    count.speakers.clear();
    return day;
  }

  private Count count(Room room) {
    return counts.getOrDefault(room, new Count());
  }
}
