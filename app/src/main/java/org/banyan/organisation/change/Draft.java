package org.banyan.organisation.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;

/// A charter being worked out: what it starts from, the steps made, and those undone that can be
/// made again.
public record Draft(Base base, List<Step> done, List<Step> undone) {

  public Draft {
    done = List.copyOf(done);
    undone = List.copyOf(undone);
  }

  /// What became of working on a draft.
  public sealed interface Edited {

    /// It now stands like this.
    record Made(Draft draft, Charter charter) implements Edited {}

    /// It stays as it was, because this change cannot be made.
    record Refused(CharterChange change, Refusal why) implements Edited {}
  }

  public static Draft of(Base base) {
    return new Draft(base, List.of(), List.of());
  }

  /// The charter as the steps leave it.
  public Charter charter() {
    return switch (replay(done)) {
      case Replay.Made(var charter) -> charter;
      case Replay.Refused(var change, var why) ->
          throw new IllegalStateException(
              "A step of the draft does not fit (%s: %s).".formatted(change, why));
    };
  }

  /// The ids that went out of use before it or in its steps.
  public Set<CharterId> retired() {
    var retired = new HashSet<>(base.retired());
    done.forEach(step -> retired.addAll(Changes.removed(step.changes())));
    return retired;
  }

  /// One step more. What had been undone cannot be made again afterwards.
  public Edited with(Step step) {
    var steps = new ArrayList<>(done);
    steps.add(step);
    return edited(steps, List.of());
  }

  /// Leaves out one step from among the others, unless a later one rests on it.
  public Edited without(int number) {
    var steps = new ArrayList<>(done);
    steps.remove(number);
    return edited(steps, List.of());
  }

  public Draft undo() {
    if (done.isEmpty()) {
      return this;
    }
    var again = new ArrayList<>(undone);
    again.add(done.getLast());
    return new Draft(base, done.subList(0, done.size() - 1), again);
  }

  public Draft redo() {
    if (undone.isEmpty()) {
      return this;
    }
    var steps = new ArrayList<>(done);
    steps.add(undone.getLast());
    return new Draft(base, steps, undone.subList(0, undone.size() - 1));
  }

  /// The same steps with another reason for one of them.
  public Draft because(int number, String reason) {
    var steps = new ArrayList<>(done);
    var step = steps.get(number);
    steps.set(number, new Step(step.changes(), reason, step.by(), step.at()));
    return new Draft(base, steps, undone);
  }

  private Edited edited(List<Step> steps, List<Step> again) {
    return switch (replay(steps)) {
      case Replay.Made(var charter) -> new Edited.Made(new Draft(base, steps, again), charter);
      case Replay.Refused(var change, var why) -> new Edited.Refused(change, why);
    };
  }

  private Replay replay(List<Step> steps) {
    var changes = steps.stream().flatMap(step -> step.changes().stream()).toList();
    return Changes.replay(base.charter(), changes, base.retired());
  }
}
