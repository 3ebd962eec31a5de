package org.banyan.community;

import java.time.LocalDate;
import java.util.List;

/// What has happened to a group over time, the latest first.
public record GroupStory(List<Moment> moments) {

  /// One thing that happened on a day: what it was, and the names that belong to it.
  public record Moment(LocalDate day, String what, List<String> names) {}
}
