package org.banyan.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banyan.simulator.Room.Trait;

/// All rooms of a world, and who of the team leads which group.
final class Rooms {

  static final int TEAM = 12;

  private static final int BUSIEST = 9;
  private static final List<Integer> LEADS = List.of(5, 6, 7, 8, 10, 2, 3);
  private static final List<String> CHANNELS =
      List.of("general", "tea-talk", "help", "events", "off-topic");
  private static final List<String> BOARDS = List.of("新品讨论", "使用求助", "晒单打卡", "线下活动");

  private final World world;
  private final List<Room> groups;
  private final List<Room> channels;
  private final List<Room> boards;

  Rooms(World world) {
    this.world = world;
    this.groups = IntStream.range(0, world.groups()).mapToObj(this::group).toList();
    this.channels = others(Platform.DISCORD, CHANNELS);
    this.boards = others(Platform.FORUM, BOARDS);
  }

  List<Room> groups() {
    return groups;
  }

  List<Room> on(Platform platform) {
    return switch (platform) {
      case WECHAT -> groups;
      case DISCORD -> channels;
      case FORUM -> boards;
    };
  }

  List<Room> all() {
    return Stream.of(groups, channels, boards).flatMap(List::stream).toList();
  }

  private static List<Room> others(Platform platform, List<String> names) {
    var rooms = new ArrayList<Room>();
    for (var index = 0; index < names.size(); index++) {
      rooms.add(new Room(platform, index, names.get(index), 0, index % TEAM, 0, Trait.NONE));
    }
    return List.copyOf(rooms);
  }

  private Room group(int index) {
    var chance = world.chance("group", index);
    var cities = Phrases.in("names.txt").list("city");
    var number = index / cities.size() + 1;
    var name = "榕叶茶友 · %s%d群".formatted(cities.get(index % cities.size()), number);
    var fading = Math.max(0, 0.0006 + 0.0006 * chance.normal());
    return new Room(Platform.WECHAT, index, name, opened(index), lead(index), fading, trait(index));
  }

  // A third of the groups is there from the first day, the others open one after the other.
  private int opened(int index) {
    var first = world.groups() / 3;
    return index < first
        ? 0
        : (int) (world.days() * 0.8 * (index - first + 1) / (world.groups() - first));
  }

  private int lead(int index) {
    var busiest = (int) Math.round(world.groups() * Planted.BUSIEST_SHARE);
    var from = world.groups() / 4;
    return index >= from && index < from + busiest ? BUSIEST : LEADS.get(index % LEADS.size());
  }

  private Trait trait(int index) {
    if (index == 1) {
      return Trait.ABANDONED;
    }
    if (index == 3) {
      return Trait.SLOW;
    }
    if (index >= world.groups() - world.groups() / 8) {
      return Trait.SUMS_ONLY;
    }
    return index % 2 == 0 ? Trait.WELCOMING : Trait.NONE;
  }
}
