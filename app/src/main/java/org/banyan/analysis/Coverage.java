package org.banyan.analysis;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.banyan.analysis.presence.Span;

/// What the figures of a community rest on: the days recorded, since when they are complete, how
/// many people contributed, how many were left out, the level of evidence, and how many accounts
/// there are behind the people.
public record Coverage(
    Span span,
    Optional<LocalDate> historyStarts,
    ZoneId zone,
    int contributors,
    int leftOut,
    List<Channel> channels,
    int evidence,
    Headcount heads) {

  /// A place of talk by its key in presence and its name for people.
  public record Channel(String key, String name) {}

  public Coverage {
    channels = List.copyOf(channels);
  }
}
