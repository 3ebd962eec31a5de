package org.banyan.organisation.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.Part;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.Unit;
import org.banyan.organisation.web.ChartView.Mark;

/// What is different in the chart of a charter from another one, with what was removed still in its
/// old place.
final class ChartMarks {

  private final List<Unit> units;
  private final List<Post> posts;
  private final Map<UnitId, Unit> unitsBefore = new HashMap<>();
  private final Map<PostId, Post> postsBefore = new HashMap<>();
  private final Map<CharterId, Mark> marks = new HashMap<>();

  private ChartMarks(List<Unit> units, List<Post> posts) {
    this.units = units;
    this.posts = posts;
  }

  /// A chart that is compared with nothing.
  static ChartMarks none(Charter charter) {
    return new ChartMarks(charter.units(), charter.posts());
  }

  static ChartMarks between(Charter before, Charter after) {
    var marks =
        new ChartMarks(
            together(after.units(), before.units()), together(after.posts(), before.posts()));
    before.units().forEach(unit -> marks.unitsBefore.put(unit.id(), unit));
    before.posts().forEach(post -> marks.postsBefore.put(post.id(), post));
    after.units().forEach(unit -> marks.marks.put(unit.id(), marks.mark(unit)));
    after.posts().forEach(post -> marks.marks.put(post.id(), marks.mark(post)));
    Stream.concat(before.units().stream(), before.posts().stream())
        .forEach(part -> marks.marks.putIfAbsent(part.id(), Mark.REMOVED));
    return marks;
  }

  List<Unit> units() {
    return units;
  }

  List<Post> posts() {
    return posts;
  }

  Mark of(Part part) {
    return marks.getOrDefault(part.id(), Mark.SAME);
  }

  boolean isRemoved(Part part) {
    return of(part) == Mark.REMOVED;
  }

  /// How a part was before; itself where it is new.
  Post before(Post post) {
    return postsBefore.getOrDefault(post.id(), post);
  }

  Unit before(Unit unit) {
    return unitsBefore.getOrDefault(unit.id(), unit);
  }

  /// How many posts and units there are of each kind of difference.
  Map<Mark, Long> counts() {
    var counts = new EnumMap<Mark, Long>(Mark.class);
    marks.values().stream()
        .filter(mark -> mark != Mark.SAME)
        .forEach(mark -> counts.merge(mark, 1L, Long::sum));
    return counts;
  }

  private Mark mark(Post post) {
    var old = postsBefore.get(post.id());
    if (old == null) {
      return Mark.ADDED;
    }
    if (!old.unit().equals(post.unit()) || !old.superiors().equals(post.superiors())) {
      return Mark.MOVED;
    }
    return old.equals(post) ? Mark.SAME : Mark.CHANGED;
  }

  private Mark mark(Unit unit) {
    var old = unitsBefore.get(unit.id());
    if (old == null) {
      return Mark.ADDED;
    }
    if (!old.parent().equals(unit.parent())) {
      return Mark.MOVED;
    }
    return old.equals(unit) ? Mark.SAME : Mark.CHANGED;
  }

  private static <P extends Part> List<P> together(List<P> after, List<P> before) {
    var all = new ArrayList<>(after);
    var known = after.stream().map(Part::id).collect(Collectors.toSet());
    before.stream().filter(part -> !known.contains(part.id())).forEach(all::add);
    return List.copyOf(all);
  }
}
