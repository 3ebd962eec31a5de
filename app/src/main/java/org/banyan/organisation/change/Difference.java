package org.banyan.organisation.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.organisation.change.CharterChange.Added;
import org.banyan.organisation.change.CharterChange.CharterChanged;
import org.banyan.organisation.change.CharterChange.Ordered;
import org.banyan.organisation.change.CharterChange.Removed;
import org.banyan.organisation.change.CharterChange.Restored;
import org.banyan.organisation.change.PartChange.AuthorityGranted;
import org.banyan.organisation.change.PartChange.AuthorityTaken;
import org.banyan.organisation.change.PartChange.FieldChanged;
import org.banyan.organisation.change.PartChange.RaciChanged;
import org.banyan.organisation.change.PartChange.SeatFilled;
import org.banyan.organisation.change.PartChange.SeatVacated;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Part;
import org.banyan.organisation.charter.Post;

/// Everything that tells two charters apart, as changes.
final class Difference {

  private final Charter before;
  private final Charter after;
  private final Set<CharterId> retired;
  private final List<CharterChange> changes = new ArrayList<>();

  Difference(Charter before, Charter after, Set<CharterId> retired) {
    this.before = before;
    this.after = after;
    this.retired = retired;
  }

  List<CharterChange> changes() {
    for (var field : Shelf.HEADING) {
      var was = Shape.get(before, field);
      var is = Shape.get(after, field);
      if (!was.equals(is)) {
        changes.add(new CharterChanged(field, was, is));
      }
    }
    Shelf.ALL.forEach(this::compare);
    return List.copyOf(changes);
  }

  private void compare(Shelf shelf) {
    var was = byId(shelf.of(before));
    var is = byId(shelf.of(after));
    was.values().stream()
        .filter(part -> !is.containsKey(part.id()))
        .forEach(part -> changes.add(new Removed(part)));
    order(shelf, was, is);
    var place = 0;
    for (var part : is.values()) {
      if (!was.containsKey(part.id())) {
        changes.add(
            retired.contains(part.id()) ? new Restored(part, place) : new Added(part, place));
      }
      place++;
    }
    for (var part : is.values()) {
      var old = was.get(part.id());
      if (old != null && !old.equals(part)) {
        changes.addAll(of(old, part));
      }
    }
  }

  /// What both hold, without the equal beginning and end.
  private void order(Shelf shelf, Map<CharterId, Part> was, Map<CharterId, Part> is) {
    var old = was.keySet().stream().filter(is::containsKey).toList();
    var now = is.keySet().stream().filter(was::containsKey).toList();
    var from = 0;
    var to = old.size();
    while (from < to && old.get(from).equals(now.get(from))) {
      from++;
    }
    while (from < to && old.get(to - 1).equals(now.get(to - 1))) {
      to--;
    }
    if (from < to) {
      changes.add(new Ordered(shelf.name(), old.subList(from, to), now.subList(from, to)));
    }
  }

  /// The changes from one version of a part to another.
  static List<PartChange> of(Part old, Part now) {
    var changes = new ArrayList<PartChange>();
    if (old instanceof Post was && now instanceof Post is) {
      posts(was, is, changes);
    }
    if (old instanceof Duty was && now instanceof Duty is) {
      duties(was, is, changes);
    }
    var reached = new LoosePart(old);
    changes.forEach(change -> PartEditing.make(reached, change));
    for (var field : Shape.of(now.getClass()).fields()) {
      var was = reached.get(field);
      var is = Shape.get((Record) now, field);
      if (!was.equals(is)) {
        changes.add(new FieldChanged(now.id(), field, was, is));
      }
    }
    return changes;
  }

  private static void posts(Post was, Post is, List<PartChange> changes) {
    without(was.holders(), is.holders())
        .forEach(person -> changes.add(new SeatVacated(is.id(), person)));
    without(is.holders(), was.holders())
        .forEach(person -> changes.add(new SeatFilled(is.id(), person)));
    without(was.grants(), is.grants())
        .forEach(authority -> changes.add(new AuthorityTaken(is.id(), authority)));
    without(is.grants(), was.grants())
        .forEach(authority -> changes.add(new AuthorityGranted(is.id(), authority)));
  }

  private static void duties(Duty was, Duty is, List<PartChange> changes) {
    var posts = new LinkedHashSet<PostId>();
    for (var letter : Letter.values()) {
      posts.addAll(letter.posts(was));
    }
    for (var letter : Letter.values()) {
      posts.addAll(letter.posts(is));
    }
    for (var post : posts) {
      var old = Letter.of(was, post);
      var now = Letter.of(is, post);
      if (!old.equals(now)) {
        changes.add(new RaciChanged(is.id(), post, old, now));
      }
    }
  }

  private static <T> List<T> without(List<T> some, List<T> others) {
    var known = new HashSet<>(others);
    return some.stream().filter(each -> !known.contains(each)).toList();
  }

  private static Map<CharterId, Part> byId(List<Part> parts) {
    var byId = new LinkedHashMap<CharterId, Part>();
    parts.forEach(part -> byId.put(part.id(), part));
    return byId;
  }
}
