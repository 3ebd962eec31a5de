package org.banyan.organisation.draft;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.banyan.organisation.change.CharterChange;
import org.banyan.organisation.change.Draft.Edited;
import org.banyan.organisation.change.Rebased;
import org.banyan.organisation.change.Step;
import org.banyan.organisation.draft.DraftRows.Kept;
import org.banyan.platform.access.Decision;
import org.banyan.platform.access.GrantSource;
import org.banyan.platform.access.NotAllowed;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.page.NoSuch;
import org.springframework.stereotype.Component;

/// Keeps the steps of drafts, one change of a draft at a time, always inside the caller’s
/// transaction.
@Component
class DraftSteps {

  private final DraftRows rows;
  private final DraftReading reading;
  private final GrantSource grants;

  DraftSteps(DraftRows rows, DraftReading reading, GrantSource grants) {
    this.rows = rows;
    this.reading = reading;
    this.grants = grants;
  }

  void first(UUID draft, Step step) {
    rows.add(draft, new Kept(0, 1, false, step));
  }

  Saved edit(Seen seen, Step step) {
    return onOpen(
        seen,
        step.by(),
        (row, open) -> {
          var theirs = since(open, seen);
          if (meets(theirs, step)) {
            return new Saved.Overtaken(open, theirs, step.changes());
          }
          return switch (open.draft().with(step)) {
            case Edited.Made _ -> add(row, step);
            case Edited.Refused _ when row.version() != seen.version() ->
                new Saved.Overtaken(open, theirs, step.changes());
            case Edited.Refused(var change, var why) -> new Saved.Refused(change, why);
          };
        });
  }

  Saved undo(Seen seen, PersonId by) {
    return onSame(
        seen,
        by,
        (row, _) -> {
          var done = rows.steps(row.id()).stream().filter(kept -> !kept.undone()).toList();
          if (!done.isEmpty()) {
            rows.undone(row.id(), done.getLast().number(), true);
          }
          return changed(row, by);
        });
  }

  Saved redo(Seen seen, PersonId by) {
    return onSame(
        seen,
        by,
        (row, _) -> {
          var undone = rows.steps(row.id()).stream().filter(Kept::undone).toList();
          if (!undone.isEmpty()) {
            rows.undone(row.id(), undone.getFirst().number(), false);
          }
          return changed(row, by);
        });
  }

  Saved leaveOut(Seen seen, int place, PersonId by) {
    return onSame(
        seen,
        by,
        (row, open) -> {
          var number = number(row, place);
          return switch (open.draft().without(place)) {
            case Edited.Made _ -> {
              rows.remove(row.id(), List.of(number));
              forgetUndone(row);
              yield changed(row, by);
            }
            case Edited.Refused(var change, var why) -> new Saved.Refused(change, why);
          };
        });
  }

  Saved explain(Seen seen, int place, String reason, PersonId by) {
    return onSame(
        seen,
        by,
        (row, _) -> {
          rows.explain(row.id(), number(row, place), reason.strip());
          return changed(row, by);
        });
  }

  /// Replaces the steps with those of the draft on its new base.
  Saved carryOver(Seen seen, Function<OpenDraft, Rebased> rebase, PersonId by) {
    return onSame(
        seen,
        by,
        (row, open) -> {
          var rebased = rebase.apply(open);
          if (!rebased.isSettled()) {
            return new Saved.Kept(open);
          }
          rows.remove(row.id(), rows.steps(row.id()).stream().map(Kept::number).toList());
          var version = row.version() + 1;
          var steps = rebased.draft().done();
          IntStream.range(0, steps.size())
              .forEach(
                  place -> rows.add(row.id(), new Kept(place, version, false, steps.get(place))));
          rows.rebase(row.id(), rebased.draft().base().revision());
          return changed(row, by);
        });
  }

  boolean may(PersonId by, Power power) {
    return grants.grantsOf(by).hold(power);
  }

  void demand(PersonId by, Power power) {
    switch (grants.grantsOf(by).decide(power, Scope.everywhere())) {
      case Decision.Allowed _ -> {}
      case Decision.Refused refused -> throw new NotAllowed(refused);
    }
  }

  private Saved add(DraftSummary row, Step step) {
    forgetUndone(row);
    var last = rows.steps(row.id()).stream().mapToInt(Kept::number).max().orElse(-1);
    rows.add(row.id(), new Kept(last + 1, row.version() + 1, false, step));
    return changed(row, step.by());
  }

  private void forgetUndone(DraftSummary row) {
    var undone = rows.steps(row.id()).stream().filter(Kept::undone).map(Kept::number).toList();
    rows.remove(row.id(), undone);
  }

  private int number(DraftSummary row, int place) {
    return rows.steps(row.id()).stream()
        .filter(kept -> !kept.undone())
        .skip(place)
        .findFirst()
        .orElseThrow(() -> new NoSuch("step", place))
        .number();
  }

  private Saved onSame(Seen seen, PersonId by, BiFunction<DraftSummary, OpenDraft, Saved> work) {
    return onOpen(
        seen,
        by,
        (row, open) ->
            row.version() == seen.version()
                ? work.apply(row, open)
                : new Saved.Overtaken(open, since(open, seen), List.of()));
  }

  private Saved onOpen(Seen seen, PersonId by, BiFunction<DraftSummary, OpenDraft, Saved> work) {
    demand(by, Power.CHARTER_DRAFT);
    var row = rows.claim(seen.draft()).orElseThrow(() -> new NoSuch("draft", seen.draft()));
    return row.isOpen() ? work.apply(row, reading.open(row)) : new Saved.Closed(row.standing());
  }

  private Saved changed(DraftSummary row, PersonId by) {
    rows.touch(row, by);
    return new Saved.Kept(reading.open(rows.find(row.id()).orElseThrow()));
  }

  private static List<Step> since(OpenDraft open, Seen seen) {
    return IntStream.range(0, open.madeIn().size())
        .filter(place -> open.madeIn().get(place) > seen.version())
        .mapToObj(open.draft().done()::get)
        .toList();
  }

  private static boolean meets(List<Step> theirs, Step mine) {
    return theirs.stream()
        .flatMap(step -> step.changes().stream())
        .flatMap(CharterChange::touches)
        .anyMatch(touch ->
            mine.changes().stream().flatMap(CharterChange::touches).anyMatch(touch::meets));
  }
}
