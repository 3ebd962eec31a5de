package org.banyan.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.banyan.simulator.Habit.Span;
import org.banyan.simulator.Room.Trait;
import org.banyan.simulator.Speaker.Role;

/// The members of a world and the course each of them takes: when they come, whether they speak,
/// whether they stay, when they go.
final class Population {

  private static final double LURKING = 0.45;
  private static final double LEAVING = 0.35;
  private static final double BUSINESS = 0.075;
  private static final double BUSIEST = 0.85;
  private static final double SECOND_GROUP = 0.25;
  private static final double SECOND_PLATFORM = 0.20;
  private static final double SAME_NAME = 0.60;
  private static final int MONTH = 30;
  private static final int PATIENCE = 90;
  private static final int NEVER = Integer.MAX_VALUE;

  private final World world;
  private final Rooms rooms;
  private final Planted planted;
  private final double[] comings;
  private final Phrases names = Phrases.in("names.txt");
  private final List<Habit> habits = new ArrayList<>();

  private Population(World world, Rooms rooms) {
    this.world = world;
    this.rooms = rooms;
    this.planted = Planted.in(world);
    this.comings =
        Chance.sums(IntStream.range(0, world.days()).mapToDouble(this::coming).toArray());
  }

  /// Every habit of every member, in the order of the members.
  static List<Habit> of(World world, Rooms rooms) {
    var population = new Population(world, rooms);
    IntStream.range(0, world.members()).forEach(population::member);
    return List.copyOf(population.habits);
  }

  private double coming(int day) {
    var growth = 0.6 + 0.8 * day / world.days();
    var campaign = planted.isCampaign(day) ? Planted.CAMPAIGN : 1;
    return growth * campaign * Season.of(world.date(day));
  }

  private void member(int index) {
    var chance = world.chance("member", index);
    var day = chance.place(comings);
    var platform = home(chance);
    var name = name(platform, chance);
    var first = room(platform, day, chance);
    var course =
        new Course(index, day, chance.hits(stayingShare(first, day)), chance.hits(LURKING));
    var speaker = speaker(platform, index, name);
    var home = habit(speaker, first, course, chance);
    habits.add(home);
    if (course.stays() && !course.silent()) {
      further(course, home, chance);
    }
  }

  /// Who, from which day, whether they still speak a month later, whether they speak at all.
  private record Course(int member, int day, boolean stays, boolean silent) {}

  private static Platform home(Chance chance) {
    var drawn = chance.uniform();
    if (drawn < 0.85) {
      return Platform.WECHAT;
    }
    return drawn < 0.95 ? Platform.DISCORD : Platform.FORUM;
  }

  private double stayingShare(Room room, int day) {
    var welcomed = room.is(Trait.WELCOMING) && day >= planted.welcomeFrom();
    return Planted.STAYING + (welcomed ? Planted.WELCOME : 0);
  }

  private Room room(Platform platform, int day, Chance chance) {
    var open = rooms.on(platform).stream().filter(room -> room.opened() <= day).toList();
    var weights = open.stream().mapToDouble(room -> day - room.opened() < 60 ? 3 : 1).toArray();
    return open.get(chance.place(Chance.sums(weights)));
  }

  private Habit habit(Speaker speaker, Room room, Course course, Chance chance) {
    var rate = course.silent() ? 0 : Math.min(BUSIEST, BUSINESS * chance.pareto(1.25));
    var first = course.day() + chance.below(3);
    var sure = course.stays() ? first + MONTH + chance.below(MONTH) : -1;
    var last =
        course.stays()
            ? first + 2 * MONTH + (int) chance.exponential(240)
            : first + Math.min(MONTH - 1, (int) chance.exponential(9));
    var left = left(room, course, last, chance);
    var span = new Span(course.day(), first, Math.min(last, left - 1), left);
    return new Habit(speaker, room, span, rate, sure);
  }

  private int left(Room room, Course course, int last, Chance chance) {
    var left = chance.hits(LEAVING) ? last + 1 + (int) chance.exponential(20) : NEVER;
    if (!room.is(Trait.ABANDONED)) {
      return left;
    }
    var alone = Math.max(planted.abandonedFrom(), course.day() + 1);
    return Math.min(left, alone + (int) chance.exponential(PATIENCE));
  }

  // Somebody from a group with sums only stays out of the others, where half of them would show.
  private void further(Course course, Habit home, Chance chance) {
    var day = course.day() + 10 + chance.below(80);
    var later = new Course(course.member(), day, true, false);
    var speaker = home.speaker();
    if (home.room().platform() != Platform.WECHAT || day >= world.days()) {
      return;
    }
    var room = room(Platform.WECHAT, day, chance);
    var comes = chance.hits(SECOND_GROUP) && !room.equals(home.room());
    if (comes && !home.room().is(Trait.SUMS_ONLY)) {
      habits.add(habit(speaker, room, later, chance));
    }
    if (chance.hits(SECOND_PLATFORM)) {
      var other = chance.hits(0.6) ? Platform.DISCORD : Platform.FORUM;
      var name = chance.hits(SAME_NAME) ? speaker.name() : name(other, chance);
      var account = speaker(other, course.member(), name);
      habits.add(habit(account, room(other, day, chance), later, chance));
    }
  }

  private static Speaker speaker(Platform platform, int member, String name) {
    return new Speaker("%s-m%05d".formatted(platform.prefix(), member), name, Role.MEMBER);
  }

  private String name(Platform platform, Chance chance) {
    return platform == Platform.DISCORD && chance.hits(0.5)
        ? chance.pick(names.list("english")) + (10 + chance.below(90))
        : chance.pick(names.list("first"))
            + chance.pick(names.list("second"))
            + (chance.hits(0.3) ? Integer.toString(1 + chance.below(99)) : "");
  }
}
