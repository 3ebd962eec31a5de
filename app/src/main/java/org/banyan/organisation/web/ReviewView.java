package org.banyan.organisation.web;

import java.util.List;
import java.util.OptionalInt;
import org.banyan.organisation.review.Check;
import org.banyan.organisation.review.Principle;

/// A review as a page shows it: principle by principle, the gravest findings first.
public record ReviewView(
    String size,
    List<Kept> principles,
    List<ModuleView> modules,
    String parity,
    List<WaivedView> waived,
    long later,
    long errors,
    long warnings,
    long notes) {

  /// How well each principle is kept in one module, and its parity index; “—” where nothing tells.
  public record ModuleView(String title, List<Mark> marks, String parity) {}

  /// A score as a table shows it.
  public record Mark(String value, String tone) {}

  /// A finding left as it is: why, until when, and who said so.
  public record WaivedView(FindingView finding, String said) {}

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
      return ReviewView.tone(score.orElse(0));
    }
  }

  /// The word for how good a score is, for its colour.
  static String tone(int score) {
    if (score >= 90) {
      return "good";
    }
    return score >= 60 ? "warn" : "bad";
  }

  /// One check with its outcome in a few words.
  public record Made(Check check, String title, String outcome, String tone) {}

  public boolean isClean() {
    return errors + warnings + notes == 0;
  }
}
