package org.banyan.organisation.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banyan.organisation.draft.DraftSummary;
import org.banyan.organisation.draft.Standing;

/// A draft as its page shows it: what it changes, what that does to the review, and what can be
/// done with it, and whether it would be the first charter of all.
public record DraftView(
    DraftSummary summary,
    String size,
    boolean behind,
    Who who,
    List<StepView> steps,
    int undone,
    Effect effect,
    List<Shelf> shelves,
    Optional<Lost> lost,
    String refused,
    boolean first) {

  /// The names of those who have to do with it.
  public record Who(String owner, String proposedBy, String adoptedBy) {}

  /// A step, told in words.
  public record StepView(
      int number, List<String> sentences, String reason, String by, Instant at) {}

  /// What the draft does to the review: findings that are new, and findings it solves.
  public record Effect(
      List<FindingView> fresh, int moreFresh, List<FindingView> solved, int moreSolved) {

    public boolean isNone() {
      return fresh.isEmpty() && solved.isEmpty();
    }
  }

  /// The parts of one kind, to be edited, and where one is added.
  public record Shelf(String list, String kind, List<Entry> entries, int more, String add) {}

  /// A part by its title.
  public record Entry(String address, String title) {}

  /// Both versions, where somebody else was there first.
  public record Lost(List<StepView> theirs, List<String> mine) {}

  public String address() {
    return "/organisation/drafts/" + summary.id();
  }

  public boolean is(String standing) {
    return summary.standing() == Standing.valueOf(standing);
  }
}
