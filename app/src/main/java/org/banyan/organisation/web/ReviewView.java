package org.banyan.organisation.web;

import java.util.List;
import java.util.Optional;
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

  /// How well each principle is kept in one module, its parity index, “—” where nothing tells, and
  /// whether anything is found in it that may mend itself.
  public record ModuleView(
      String id, String title, List<Mark> marks, String parity, boolean mends) {}

  /// A score, with the one before where two reviews are compared; empty where nothing was assessed.
  public record Mark(OptionalInt score, Optional<OptionalInt> before) {

    public boolean isAssessed() {
      return score.isPresent();
    }

    public String value() {
      return written(score);
    }

    public String was() {
      return before.map(Mark::written).orElse("");
    }

    /// Whether it differs from the one before.
    public boolean isMoved() {
      return before.filter(was -> !was.equals(score)).isPresent();
    }

    /// How much higher it is than before.
    public int change() {
      return before.map(was -> score.orElse(0) - was.orElse(0)).orElse(0);
    }

    /// The word for how good the score is, for its colour.
    public String tone() {
      if (score.isEmpty()) {
        return "faint";
      }
      if (score.getAsInt() >= 90) {
        return "good";
      }
      return score.getAsInt() >= 60 ? "warn" : "bad";
    }

    private static String written(OptionalInt score) {
      return score.isPresent() ? Integer.toString(score.getAsInt()) : "—";
    }
  }

  /// A finding left as it is: why, until when, and who said so.
  public record WaivedView(FindingView finding, String said) {}

  /// How well one principle is kept, by which checks, with what to mend.
  public record Kept(
      Principle principle, Mark mark, List<Made> checks, List<FindingView> findings, int more) {}

  /// One check with its outcome in a few words.
  public record Made(Check check, String title, String outcome, String tone) {}

  public boolean isClean() {
    return errors + warnings + notes == 0;
  }
}
