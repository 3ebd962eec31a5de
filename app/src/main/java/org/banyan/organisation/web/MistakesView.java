package org.banyan.organisation.web;

import java.util.List;
import java.util.Map;
import org.banyan.organisation.yaml.Position;

/// A charter somebody brought that cannot be read: its text, what is wrong with it where, and where
/// it goes once it is put right.
public record MistakesView(String file, String text, List<Mistake> mistakes, Way way) {

  /// One place that cannot be read, with what to write instead.
  public record Mistake(Position at, String place, String said, String remedy, String line) {

    /// The same at the sheet and row of the workbook it came from.
    Mistake placed(Map<Integer, String> places) {
      return new Mistake(at, places.getOrDefault(at.line(), place), said, remedy, line);
    }
  }

  /// The address it goes to, with what is sent along, and the page it comes from.
  public record Way(String address, Map<String, String> sent, String back, String title) {}
}
