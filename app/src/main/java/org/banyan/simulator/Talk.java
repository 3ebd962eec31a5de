package org.banyan.simulator;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.banyan.simulator.Room.Trait;
import org.banyan.simulator.Utterance.Kind;

/// What is said in a world, day after day and in the order of time. Only one day is held at once.
final class Talk {

  private static final double LINES_MORE = 1.6;
  private static final double QUESTION = 0.12;

  private final World world;
  private final Rooms rooms;
  private final Planted planted;
  private final Voice voice;
  private final Answers answers;
  private final List<Habit> coming;
  private final List<Habit> current = new ArrayList<>();
  private final PriorityQueue<Utterance> ahead = new PriorityQueue<>(Utterance.BY_TIME);
  private final Map<Integer, List<Habit>> leaving = new HashMap<>();
  private int next;

  Talk(World world, Rooms rooms, List<Habit> habits) {
    this.world = world;
    this.rooms = rooms;
    this.planted = Planted.in(world);
    this.voice = new Voice();
    this.answers = new Answers(planted, voice);
    this.coming =
        habits.stream()
            .sorted(Comparator.comparingInt((Habit habit) -> habit.span().joined()))
            .toList();
  }

  /// Hands on every line of the world, oldest first, and the number of days done.
  void tell(Consumer<Utterance> listener, IntConsumer days) {
    for (var day = 0; day < world.days(); day++) {
      var chance = world.chance("day", day);
      welcome(day, chance);
      team(day, chance);
      for (var habit : current) {
        speak(habit, day, chance);
      }
      farewell(day, chance);
      var today = day;
      current.removeIf(habit -> habit.span().last() <= today);
      drain(day, chance, listener);
      days.accept(day + 1);
    }
  }

  private void welcome(int day, Chance chance) {
    for (; next < coming.size() && coming.get(next).span().joined() <= day; next++) {
      var habit = coming.get(next);
      if (!habit.isSilent()) {
        current.add(habit);
      }
      leaving.computeIfAbsent(habit.span().left(), _ -> new ArrayList<>()).add(habit);
      if (habit.room().platform() != Platform.FORUM) {
        var second = (long) day * Rhythm.DAY + Rhythm.second(chance) / 2;
        ahead.add(voice.notice(second, habit, Kind.JOIN));
      }
    }
  }

  private void farewell(int day, Chance chance) {
    var going = leaving.remove(day);
    if (going == null) {
      return;
    }
    for (var habit : going) {
      if (habit.room().platform() == Platform.WECHAT) {
        var second = (long) day * Rhythm.DAY + Rhythm.second(chance);
        ahead.add(voice.notice(second, habit, Kind.LEAVE));
      }
    }
  }

  private void team(int day, Chance chance) {
    var weekday = world.date(day).getDayOfWeek();
    for (var room : rooms.all()) {
      if (weekday.getValue() <= 5 && Team.greets(room, day, planted, chance)) {
        var second = (long) day * Rhythm.DAY + (9 * 60 + chance.below(70)) * 60L;
        ahead.add(voice.staff(second, room, chance));
      }
      if (weekday == DayOfWeek.MONDAY && room.opened() <= day) {
        ahead.add(voice.bot((long) day * Rhythm.DAY + 10 * 3600L + room.index(), room, chance));
      }
    }
  }

  private void speak(Habit habit, int day, Chance chance) {
    if (!habit.span().covers(day)) {
      return;
    }
    var certain = habit.chanceToSpeak(day) == 1;
    var lively = habit.room().liveliness(day) * Season.of(world.date(day));
    if (!certain && !chance.hits(habit.chanceToSpeak(day) * lively)) {
      return;
    }
    var end = (day + 1L) * Rhythm.DAY - 1;
    var second = (long) day * Rhythm.DAY + Rhythm.second(chance);
    var lines = 1 + chance.runs(LINES_MORE);
    for (var line = 0; line < lines; line++) {
      if (remains(habit.room(), day, chance)) {
        say(habit, Math.min(second, end), chance);
      }
      if (hasEvening(habit.room(), day) && chance.hits(Planted.EVENINGS - 1)) {
        say(habit, Math.min(second + chance.below(600), end), chance);
      }
      second += 20 + (int) chance.exponential(240);
    }
  }

  // Talk that dies away in the group nobody looks after.
  private boolean remains(Room room, int day, Chance chance) {
    if (!room.is(Trait.ABANDONED) || day < planted.abandonedFrom()) {
      return true;
    }
    var halves = (day - planted.abandonedFrom()) / (double) Planted.ABANDONED_HALF_LIFE;
    return chance.hits(StrictMath.pow(0.5, halves));
  }

  private boolean hasEvening(Room room, int day) {
    return room.hasEvenings()
        && day >= planted.eveningsFrom()
        && world.date(day).getDayOfWeek() == DayOfWeek.THURSDAY;
  }

  private void say(Habit habit, long second, Chance chance) {
    var kind = chance.hits(QUESTION) ? Kind.QUESTION : Kind.MESSAGE;
    ahead.add(voice.member(second, habit, kind, chance));
  }

  private void drain(int day, Chance chance, Consumer<Utterance> listener) {
    var end = (day + 1L) * Rhythm.DAY;
    while (!ahead.isEmpty() && ahead.peek().second() < end) {
      var heard = answers.linked(ahead.remove(), chance);
      listener.accept(heard);
      answers.to(heard, chance).forEach(ahead::add);
    }
  }
}
