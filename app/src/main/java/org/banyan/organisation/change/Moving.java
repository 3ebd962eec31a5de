package org.banyan.organisation.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.change.PartChange.FieldChanged;
import org.banyan.organisation.change.PartChange.SeatFilled;
import org.banyan.organisation.change.PartChange.SeatVacated;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.Post;

/// Moves posts about the chart: under another superior, into another unit, and people from one post
/// to another.
public final class Moving {

  private static final String SUPERIORS = "superiors";

  private final Charter charter;
  private final Map<PostId, Post> posts = new HashMap<>();

  public Moving(Charter charter) {
    this.charter = charter;
    charter.posts().forEach(post -> posts.put(post.id(), post));
  }

  /// What a move comes to.
  public sealed interface Moved {

    /// These changes; none where everything is there already.
    record Made(List<CharterChange> changes) implements Moved {}

    /// Nothing, for this reason.
    record Refused(Reason reason) implements Moved {}
  }

  /// Why something cannot be moved like that.
  public enum Reason {
    BELOW_ITSELF,
    HOLDS_IT_ALREADY,
    NOT_HELD,
    NOT_THERE;

    public String key() {
      return "organisation.move.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// A post belongs to another unit. Where it reported to whoever leads the old one, it reports to
  /// whoever leads the new one.
  public Moved into(PostId id, UnitId unit) {
    var post = posts.get(id);
    if (post == null) {
      return new Moved.Refused(Reason.NOT_THERE);
    }
    var follows = lead(post.unit()).filter(post.superiors()::contains).isPresent();
    var lead = lead(unit).filter(each -> follows && !reportsTo(each, id));
    return at(id, Optional.of(unit), lead.map(List::of));
  }

  /// A post in a unit and under superiors; what is empty stays as it is.
  public Moved at(PostId id, Optional<UnitId> unit, Optional<List<PostId>> superiors) {
    var post = posts.get(id);
    if (post == null || unit.filter(each -> !isUnit(each)).isPresent()) {
      return new Moved.Refused(Reason.NOT_THERE);
    }
    for (var superior : superiors.orElse(List.of())) {
      if (!posts.containsKey(superior)) {
        return new Moved.Refused(Reason.NOT_THERE);
      }
      if (reportsTo(superior, id)) {
        return new Moved.Refused(Reason.BELOW_ITSELF);
      }
    }
    var changes = new ArrayList<CharterChange>();
    unit.filter(each -> !each.equals(post.unit()))
        .ifPresent(each -> changes.add(new FieldChanged(id, "unit", post.unit(), each)));
    superiors
        .filter(each -> !each.equals(post.superiors()))
        .ifPresent(each -> changes.add(new FieldChanged(id, SUPERIORS, post.superiors(), each)));
    return new Moved.Made(changes);
  }

  /// Somebody leaves one post for another.
  public Moved seat(PersonRef person, PostId from, PostId to) {
    var old = posts.get(from);
    var next = posts.get(to);
    if (old == null || next == null) {
      return new Moved.Refused(Reason.NOT_THERE);
    }
    if (!old.holders().contains(person)) {
      return new Moved.Refused(Reason.NOT_HELD);
    }
    return next.holders().contains(person)
        ? new Moved.Refused(Reason.HOLDS_IT_ALREADY)
        : new Moved.Made(List.of(new SeatVacated(from, person), new SeatFilled(to, person)));
  }

  /// Whether a post is another one or, by whatever line, below it.
  private boolean reportsTo(PostId id, PostId above) {
    var seen = new HashSet<PostId>();
    var next = new ArrayList<>(List.of(id));
    while (!next.isEmpty()) {
      var at = next.removeLast();
      if (at.equals(above)) {
        return true;
      }
      var post = posts.get(at);
      if (seen.add(at) && post != null) {
        next.addAll(post.superiors());
      }
    }
    return false;
  }

  private Optional<PostId> lead(UnitId id) {
    return charter.units().stream()
        .filter(unit -> unit.id().equals(id))
        .flatMap(unit -> unit.lead().stream())
        .findFirst();
  }

  private boolean isUnit(UnitId id) {
    return charter.units().stream().anyMatch(unit -> unit.id().equals(id));
  }
}
