package org.banyan.community;

import java.util.Optional;

/// What is known of a group on a day, as far as it is known.
public record DayFigures(
    Optional<Integer> members,
    Optional<Integer> joined,
    Optional<Integer> left,
    Optional<Integer> messages,
    Optional<Integer> speakers) {

  public static final DayFigures NOTHING =
      new DayFigures(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /// How many were in it, and nothing else.
  public static DayFigures members(int members) {
    return new DayFigures(
        Optional.of(members),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  boolean isBelievable() {
    return isWithin(members)
        && isWithin(joined)
        && isWithin(left)
        && isWithin(messages)
        && isWithin(speakers);
  }

  private static boolean isWithin(Optional<Integer> figure) {
    return figure.filter(number -> number < 0 || number > GroupDays.LARGEST).isEmpty();
  }

  /// Nobody speaks without a message.
  boolean hasMoreSpeakersThanMessages() {
    return speakers.isPresent()
        && messages.isPresent()
        && speakers.orElseThrow() > messages.orElseThrow();
  }
}
