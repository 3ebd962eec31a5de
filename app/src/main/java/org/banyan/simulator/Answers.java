package org.banyan.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.simulator.Room.Trait;
import org.banyan.simulator.Utterance.Kind;

/// Who answers whom: the team or another member answers a question, the asker says thanks, and
/// members take up what was said just before.
final class Answers {

  private static final Optional<Utterance> NOBODY = Optional.empty();
  private static final double BY_TEAM = 0.6;
  private static final double SPREAD = 0.9;
  private static final double THANKS = 0.5;
  private static final int REMEMBERED = 8;
  private static final int AT_ONCE = 30 * 60;
  private static final int MEMBER_MINUTES = 12;

  private final Planted planted;
  private final Voice voice;
  private final Map<Room, Deque<Utterance>> recent = new HashMap<>();
  private final Map<String, Utterance> questions = new HashMap<>();

  Answers(Planted planted, Voice voice) {
    this.planted = planted;
    this.voice = voice;
  }

  /// The line as it is said, taking up an earlier one now and then.
  Utterance linked(Utterance line, Chance chance) {
    if (line.kind() != Kind.MESSAGE || !line.replyTo().isEmpty()) {
      return line;
    }
    var before = recent.getOrDefault(line.room(), new ArrayDeque<>()).peekLast();
    var share = line.room().platform() == Platform.WECHAT ? 0.15 : 0.5;
    return before != null && isSoonAfter(before, line) && chance.hits(share)
        ? line.inReplyTo(before)
        : line;
  }

  private static boolean isSoonAfter(Utterance before, Utterance line) {
    return line.second() - before.second() < AT_ONCE && !before.speaker().equals(line.speaker());
  }

  /// What is said because of a line, later.
  List<Utterance> to(Utterance line, Chance chance) {
    if (!line.isSpoken()) {
      return List.of();
    }
    remember(line);
    return switch (line.kind()) {
      case QUESTION -> answer(line, chance).stream().toList();
      case ANSWER -> thanks(line, chance).stream().toList();
      case MESSAGE, BOT, JOIN, LEAVE -> List.of();
    };
  }

  private void remember(Utterance line) {
    if (line.kind() == Kind.BOT) {
      return;
    }
    var lines = recent.computeIfAbsent(line.room(), _ -> new ArrayDeque<>());
    lines.addLast(line);
    if (lines.size() > REMEMBERED) {
      lines.removeFirst();
    }
  }

  private Optional<Utterance> answer(Utterance question, Chance chance) {
    var room = question.room();
    var led = Team.isLed(room, question.day(), planted);
    var answered =
        !led
            ? Planted.ABANDONED_ANSWERED
            : room.is(Trait.SLOW) ? Planted.SLOW_ANSWERED : Planted.ANSWERED;
    if (!chance.hits(answered)) {
      return Optional.empty();
    }
    var byMember = led && chance.hits(BY_TEAM) ? NOBODY : byMember(question, chance);
    var answer =
        led && byMember.isEmpty()
            ? Optional.of(voice.answer(teamSecond(question, chance), question, chance))
            : byMember;
    answer.ifPresent(one -> questions.put(one.id(), question));
    return answer;
  }

  private static long teamSecond(Utterance question, Chance chance) {
    var slow = question.room().is(Trait.SLOW);
    var minutes = slow ? Planted.SLOW_ANSWER_MINUTES : Planted.ANSWER_MINUTES;
    var wait = (long) (minutes * 60 * StrictMath.exp(SPREAD * chance.normal()));
    return Rhythm.atWork(Rhythm.atWork(question.second(), chance) + wait, chance);
  }

  private Optional<Utterance> byMember(Utterance question, Chance chance) {
    var wait = (long) (MEMBER_MINUTES * 60 * StrictMath.exp(SPREAD * chance.normal()));
    var second = question.second() + wait;
    return recent.getOrDefault(question.room(), new ArrayDeque<>()).stream()
        .filter(line -> line.speaker().role() == Speaker.Role.MEMBER)
        .filter(line -> !line.speaker().equals(question.speaker()))
        .filter(line -> line.until() >= second / Rhythm.DAY)
        .findFirst()
        .map(line -> voice.answer(second, question, line, chance));
  }

  private Optional<Utterance> thanks(Utterance answer, Chance chance) {
    var question = questions.remove(answer.id());
    var second = answer.second() + 30 + (long) chance.exponential(300);
    if (question == null || !chance.hits(THANKS) || question.until() < second / Rhythm.DAY) {
      return Optional.empty();
    }
    return Optional.of(voice.thanks(second, answer, question, chance));
  }
}
