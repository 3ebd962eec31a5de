package org.banyan.simulator;

/// How somebody takes part in one room: from when to when, how often, how much; the sure day is one
/// on which they certainly speak, -1 for none.
record Habit(Speaker speaker, Room room, Span span, double rate, int sureDay) {

  /// Days of a habit: joined the room, first and last day of speaking, left the room; beyond the
  /// world where it has not ended.
  record Span(int joined, int first, int last, int left) {

    boolean covers(int day) {
      return day >= first && day <= last;
    }
  }

  boolean isSilent() {
    return rate == 0;
  }

  double chanceToSpeak(int day) {
    return day == span.first() || day == sureDay ? 1 : rate;
  }
}
