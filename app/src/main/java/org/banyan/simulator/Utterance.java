package org.banyan.simulator;

import java.util.Comparator;

/// One line that somebody leaves: a message, or the notice that they came or went; until is the
/// last day on which they have anything to say.
record Utterance(
    long second,
    String id,
    Room room,
    Speaker speaker,
    int until,
    String text,
    String replyTo,
    Kind kind) {

  static final Comparator<Utterance> BY_TIME =
      Comparator.comparingLong(Utterance::second).thenComparing(Utterance::id);

  /// What kind of line.
  enum Kind {
    MESSAGE("message"),
    QUESTION("message"),
    ANSWER("message"),
    BOT("bot"),
    JOIN("join"),
    LEAVE("leave");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// As the message table writes it.
    String word() {
      return word;
    }
  }

  Utterance inReplyTo(Utterance other) {
    return new Utterance(second, id, room, speaker, until, text, other.id, kind);
  }

  boolean isSpoken() {
    return kind != Kind.JOIN && kind != Kind.LEAVE;
  }

  int day() {
    return (int) (second / Rhythm.DAY);
  }
}
