package org.banyan.simulator;

import java.util.List;
import java.util.stream.IntStream;
import org.banyan.simulator.Room.Trait;
import org.banyan.simulator.Speaker.Role;

/// The people who look after the community, as they appear on the platforms, and their bots.
final class Team {

  private static final double GREETING = 0.45;

  private final List<String> names = Phrases.in("names.txt").list("team");

  /// A person of the team by number, 0 to 11.
  String name(int number) {
    return names.get(number);
  }

  List<Integer> numbers() {
    return IntStream.range(0, names.size()).boxed().toList();
  }

  static String account(Platform platform, int number) {
    return "%s-t%02d".formatted(platform.prefix(), number + 1);
  }

  Speaker lead(Room room) {
    var account = account(room.platform(), room.lead());
    return new Speaker(account, "榕叶-" + name(room.lead()), Role.STAFF);
  }

  static Speaker bot(Platform platform) {
    return new Speaker(platform.prefix() + "-bot", "榕小助（机器人）", Role.BOT);
  }

  /// Whether the lead starts the day in a room; nobody does in a group without one.
  static boolean greets(Room room, int day, Planted planted, Chance chance) {
    return room.opened() <= day && isLed(room, day, planted) && chance.hits(GREETING);
  }

  static boolean isLed(Room room, int day, Planted planted) {
    return !room.is(Trait.ABANDONED) || day < planted.abandonedFrom();
  }
}
