package org.banyan.organisation.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The organisation chart as a page shows it: units that fold, with their posts and who holds them.
public record ChartView(String query, Optional<Step> inside, List<Node> roots, Extent extent) {

  /// The unit the chart begins at, and the one above it.
  public record Step(String title, String up) {}

  /// A unit with its posts and the units below it.
  public record Node(
      String id,
      String title,
      String module,
      String purpose,
      List<Box> posts,
      List<Node> units,
      Sum sum,
      boolean open) {}

  /// What a unit holds all in all, and how much of that is not drawn.
  public record Sum(int posts, int people, int vacant, int hidden) {}

  /// A post: who holds it, which seats are free, how full its people are, what the review says.
  public record Box(
      String id,
      String title,
      boolean lead,
      List<String> holders,
      int vacancies,
      OptionalInt load,
      long errors,
      long others) {

    /// The class that colours the bar of load.
    public String tone() {
      var value = load.orElse(0);
      if (value > 100) {
        return "bad";
      }
      return value > 85 ? "warn" : "good";
    }
  }

  /// How much of the whole is drawn.
  public record Extent(int shown, int total) {}

  public boolean isEmpty() {
    return roots.isEmpty();
  }
}
