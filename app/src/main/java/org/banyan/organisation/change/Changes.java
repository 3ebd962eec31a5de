package org.banyan.organisation.change;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.Part;

/// Makes changes to charters and finds the changes between two of them.
public final class Changes {

  private Changes() {}

  /// The changes that lead from one charter to another, exactly.
  public static List<CharterChange> between(Charter before, Charter after) {
    return between(before, after, Set.of());
  }

  /// The same, where parts that were removed earlier come back under their ids.
  public static List<CharterChange> between(Charter before, Charter after, Set<CharterId> retired) {
    return new Difference(before, after, retired).changes();
  }

  public static Replay apply(Charter charter, CharterChange change) {
    return replay(charter, List.of(change), Set.of());
  }

  /// Makes all of them, one after the other, or none.
  public static Replay replay(
      Charter charter, Collection<CharterChange> changes, Set<CharterId> retired) {
    var board = new Board(charter, retired);
    for (var change : changes) {
      var refusal = board.make(change);
      if (refusal.isPresent()) {
        return new Replay.Refused(change, refusal.get());
      }
    }
    return switch (board.together()) {
      case Board.Sound(var whole) -> new Replay.Made(whole);
      case Board.Flawed(var why) -> new Replay.Refused(culprit(changes, why), why);
    };
  }

  /// What takes the changes back again, exactly.
  public static List<CharterChange> inverse(Charter charter, Collection<CharterChange> changes) {
    return switch (replay(charter, changes, Set.of())) {
      case Replay.Made(var after) -> {
        var gone = removed(changes);
        yield between(after, charter, gone);
      }
      case Replay.Refused(var change, var why) ->
          throw new IllegalArgumentException(
              "What cannot be made cannot be undone (%s: %s).".formatted(change, why));
    };
  }

  /// The ids that nothing goes by any longer after these changes.
  public static Set<CharterId> removed(Collection<CharterChange> changes) {
    var gone = new LinkedHashSet<CharterId>();
    for (var change : changes) {
      switch (change) {
        case CharterChange.Removed(var part) -> gone.add(part.id());
        case CharterChange.Restored(var part, _) -> gone.remove(part.id());
        case CharterChange.Added _,
            CharterChange.CharterChanged _,
            CharterChange.Ordered _,
            PartChange _ -> {}
      }
    }
    return gone;
  }

  /// The changes from one version of a part to another.
  public static List<PartChange> between(Part before, Part after) {
    return Difference.of(before, after);
  }

  /// A part out, and whatever names it without having to lets go of it.
  public static List<CharterChange> removing(Charter charter, CharterId id) {
    return new Departure(charter, id).changes();
  }

  /// The last change that has to do with what is wrong.
  static CharterChange culprit(Collection<CharterChange> changes, Refusal why) {
    var latest = List.copyOf(changes).reversed();
    return latest.stream()
        .filter(change -> isAbout(change, why))
        .findFirst()
        .orElseGet(latest::getFirst);
  }

  private static boolean isAbout(CharterChange change, Refusal why) {
    return switch (why) {
      case Refusal.Dangling(_, var missing) -> Dangling.ids(change).anyMatch(missing::equals);
      case Refusal.Unsound(var part) when part.isPresent() ->
          change.touches().anyMatch(Touch.whole(part.get())::meets);
      case Refusal.Unsound _ -> change instanceof CharterChange.CharterChanged;
      case Refusal _ -> false;
    };
  }
}
