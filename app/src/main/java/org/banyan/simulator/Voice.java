package org.banyan.simulator;

import java.util.EnumMap;
import java.util.Map;
import org.banyan.simulator.Utterance.Kind;

/// Puts words into mouths: Chinese on WeChat and the forum, mostly English on Discord. Gives every
/// line the id that its platform would give.
final class Voice {

  private static final int ALWAYS = Integer.MAX_VALUE;
  private static final double ENGLISH = 0.7;

  private final Phrases phrases = Phrases.in("phrases.txt");
  private final Team team = new Team();
  private final Map<Platform, Integer> lines = new EnumMap<>(Platform.class);

  Utterance member(long second, Habit habit, Kind kind, Chance chance) {
    var list = kind == Kind.QUESTION ? "question" : "chat";
    return line(
        new Moment(second, habit.room()),
        habit.speaker(),
        habit.span().last(),
        new Words(text(habit.room(), list, chance), kind));
  }

  Utterance notice(long second, Habit habit, Kind kind) {
    return line(
        new Moment(second, habit.room()),
        habit.speaker(),
        habit.span().last(),
        new Words("", kind));
  }

  Utterance staff(long second, Room room, Chance chance) {
    var words = new Words(text(room, "staff", chance), Kind.MESSAGE);
    return line(new Moment(second, room), team.lead(room), ALWAYS, words);
  }

  Utterance bot(long second, Room room, Chance chance) {
    var words = new Words(text(room, "bot", chance), Kind.BOT);
    return line(new Moment(second, room), Team.bot(room.platform()), ALWAYS, words);
  }

  /// An answer of the lead of the room.
  Utterance answer(long second, Utterance question, Chance chance) {
    return answer(second, question, staff(second, question.room(), chance), chance);
  }

  /// An answer of whoever said something else before.
  Utterance answer(long second, Utterance question, Utterance by, Chance chance) {
    var words = new Words(text(question.room(), "answer", chance), Kind.ANSWER);
    return line(new Moment(second, question.room()), by.speaker(), by.until(), words)
        .inReplyTo(question);
  }

  Utterance thanks(long second, Utterance answer, Utterance asker, Chance chance) {
    var words = new Words(text(answer.room(), "thanks", chance), Kind.MESSAGE);
    return line(new Moment(second, answer.room()), asker.speaker(), asker.until(), words)
        .inReplyTo(answer);
  }

  private record Moment(long second, Room room) {}

  private record Words(String text, Kind kind) {}

  private Utterance line(Moment moment, Speaker speaker, int until, Words words) {
    var platform = moment.room().platform();
    var number = lines.merge(platform, 1, Integer::sum);
    var id = "%s-%07d".formatted(platform.prefix(), number);
    return new Utterance(
        moment.second(), id, moment.room(), speaker, until, words.text(), "", words.kind());
  }

  private String text(Room room, String list, Chance chance) {
    var english = room.platform() == Platform.DISCORD && chance.hits(ENGLISH);
    return phrases.line(list + (english ? ".en" : ".zh"), chance);
  }
}
