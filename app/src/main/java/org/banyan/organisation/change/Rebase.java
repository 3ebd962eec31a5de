package org.banyan.organisation.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.organisation.change.CharterChange.CharterChanged;
import org.banyan.organisation.change.CharterChange.Ordered;
import org.banyan.organisation.change.CharterChange.Removed;
import org.banyan.organisation.change.Conflict.Choice;
import org.banyan.organisation.change.Conflict.Place;
import org.banyan.organisation.change.PartChange.FieldChanged;
import org.banyan.organisation.change.PartChange.RaciChanged;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.Part;

/// Carries a draft over to the charter that came into force while it was worked on. A change that
/// no longer fits becomes a conflict, until somebody chooses a version.
public final class Rebase {

  private final Draft draft;
  private final Base onto;
  private final Map<Place, Choice> choices;
  private final List<CharterChange> theirs;
  private final List<Conflict> conflicts = new ArrayList<>();

  private Rebase(Draft draft, Base onto, Map<Place, Choice> choices) {
    this.draft = draft;
    this.onto = onto;
    this.choices = Map.copyOf(choices);
    this.theirs = Changes.between(draft.base().charter(), onto.charter());
  }

  public static Rebased of(Draft draft, Base onto, Map<Place, Choice> choices) {
    return new Rebase(draft, onto, choices).rebased();
  }

  private Rebased rebased() {
    var steps = new ArrayList<Step>();
    var reached = onto.charter();
    for (var number = 0; number < draft.done().size(); number++) {
      var step = draft.done().get(number);
      var kept = new LinkedHashMap<Place, CharterChange>();
      for (var change = 0; change < step.changes().size(); change++) {
        kept.put(new Place(number, change), step.changes().get(change));
      }
      reached = fit(kept, reached);
      if (!kept.isEmpty()) {
        steps.add(step.with(List.copyOf(kept.values())));
      }
    }
    return new Rebased(new Draft(onto, steps, List.of()), conflicts);
  }

  /// Makes what can be made and takes the rest out of the step, until the whole holds together.
  private Charter fit(Map<Place, CharterChange> kept, Charter charter) {
    while (true) {
      var board = new Board(charter, onto.retired());
      kept.entrySet().removeIf(entry -> !fits(entry, board));
      switch (board.together()) {
        case Board.Sound(var whole) -> {
          return whole;
        }
        case Board.Flawed(var why) -> {
          var culprit = Changes.culprit(kept.values(), why);
          kept.entrySet().removeIf(entry -> entry.getValue().equals(culprit) && object(entry, why));
        }
      }
    }
  }

  private boolean fits(Map.Entry<Place, CharterChange> entry, Board board) {
    var refusal = board.make(entry.getValue());
    if (refusal.isEmpty()) {
      return true;
    }
    var insisting = insisting(entry.getValue(), refusal.get());
    if (insisting.isPresent() && choices.get(entry.getKey()) == Choice.MINE) {
      entry.setValue(insisting.get());
      return board.make(insisting.get()).isEmpty();
    }
    if (!(refusal.get() instanceof Refusal.AlreadySo)) {
      object(entry, refusal.get());
    }
    return false;
  }

  private boolean object(Map.Entry<Place, CharterChange> entry, Refusal why) {
    if (choices.get(entry.getKey()) != Choice.THEIRS) {
      var mine = entry.getValue();
      var met = theirs.stream().filter(other -> meets(mine, other)).toList();
      var canInsist = insisting(mine, why).isPresent();
      conflicts.add(new Conflict(entry.getKey(), mine, met, why, canInsist));
    }
    return true;
  }

  /// The same change, made to what the charter says now.
  private static Optional<CharterChange> insisting(CharterChange mine, Refusal why) {
    if (!(why instanceof Refusal.Overtaken(var now))) {
      return Optional.empty();
    }
    return switch (mine) {
      case CharterChanged(var field, _, var after) ->
          Optional.of(new CharterChanged(field, now, after));
      case FieldChanged(var part, var field, _, var after) ->
          Optional.of(new FieldChanged(part, field, now, after));
      case RaciChanged(var duty, var post, _, var after) ->
          Optional.of(new RaciChanged(duty, post, letters(now), after));
      case Removed _ when now instanceof Part part -> Optional.of(new Removed(part));
      case Ordered(var list, _, var after) -> Optional.of(new Ordered(list, ids(now), after));
      case CharterChange _ -> Optional.empty();
    };
  }

  private static Set<Letter> letters(Object now) {
    return ((Set<?>) now).stream().map(Letter.class::cast).collect(Collectors.toSet());
  }

  private static List<CharterId> ids(Object order) {
    return ((List<?>) order).stream().map(CharterId.class::cast).toList();
  }

  private static boolean meets(CharterChange mine, CharterChange other) {
    return mine.touches().anyMatch(touch -> other.touches().anyMatch(touch::meets));
  }
}
