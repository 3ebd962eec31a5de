package org.banyan.organisation.web;

import java.util.List;
import java.util.OptionalInt;
import org.banyan.organisation.review.Check;
import org.banyan.organisation.review.Principle;

/// A review as a page shows it: principle by principle, the gravest findings first.
public record ReviewView(
    String size, List<Kept> principles, long errors, long warnings, long notes) {

  /// How well one principle is kept, by which checks, with what to mend.
  public record Kept(
      Principle principle,
      OptionalInt score,
      List<Made> checks,
      List<FindingView> findings,
      int more) {

    public boolean isAssessed() {
      return score.isPresent();
    }

    /// The word for how good the score is, for its colour.
    public String tone() {
      var value = score.orElse(0);
      if (value >= 90) {
        return "good";
      }
      return value >= 60 ? "warn" : "bad";
    }
  }

  /// One check with its outcome in a few words.
  public record Made(Check check, String title, String outcome, String tone) {}

  public boolean isClean() {
    return errors + warnings + notes == 0;
  }
}
