package org.banyan.organisation.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.organisation.change.CharterChange.Added;
import org.banyan.organisation.change.CharterChange.CharterChanged;
import org.banyan.organisation.change.CharterChange.Ordered;
import org.banyan.organisation.change.CharterChange.Removed;
import org.banyan.organisation.change.CharterChange.Restored;
import org.banyan.organisation.change.Refusal.Absent;
import org.banyan.organisation.change.Refusal.AlreadySo;
import org.banyan.organisation.change.Refusal.IdRetired;
import org.banyan.organisation.change.Refusal.IdTaken;
import org.banyan.organisation.change.Refusal.Overtaken;
import org.banyan.organisation.change.Refusal.Unsound;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.Part;

/// A charter taken apart to be changed. Between changes it may name what it does not hold; put
/// together again it may not.
final class Board {

  private final Map<String, Object> heading = new LinkedHashMap<>();
  private final Map<String, List<CharterId>> lists = new LinkedHashMap<>();
  private final Map<CharterId, Part> parts = new HashMap<>();
  private final Map<CharterId, LoosePart> loose = new LinkedHashMap<>();
  private final Set<CharterId> retired;
  private final Dangling dangling;

  /// What the changes made so far add up to.
  sealed interface Whole {}

  record Sound(Charter charter) implements Whole {}

  record Flawed(Refusal why) implements Whole {}

  Board(Charter charter, Set<CharterId> retired) {
    this.retired = new HashSet<>(retired);
    Shelf.HEADING.forEach(field -> heading.put(field, Shape.get(charter, field)));
    for (var shelf : Shelf.ALL) {
      var list = new ArrayList<CharterId>();
      for (var part : shelf.of(charter)) {
        list.add(part.id());
        parts.put(part.id(), part);
      }
      lists.put(shelf.name(), list);
    }
    dangling = new Dangling(parts);
  }

  /// Makes one change; says why when it cannot be made, and has then changed nothing.
  Optional<Refusal> make(CharterChange change) {
    return switch (change) {
      case CharterChanged(var field, var before, var after) -> head(field, before, after);
      case Added(var part, _) when retired.contains(part.id()) ->
          Optional.of(new IdRetired(part.id()));
      case Added(var part, var at) -> put(part, at);
      case Restored(var part, var at) -> put(part, at);
      case Removed(var part) -> remove(part);
      case Ordered ordered -> order(ordered);
      case PartChange part -> edit(part);
    };
  }

  /// Puts the charter together, or says why it cannot be.
  Whole together() {
    for (var id : List.copyOf(loose.keySet())) {
      if (!settle(id)) {
        return new Flawed(new Unsound(Optional.of(id)));
      }
    }
    return dangling.first().<Whole>map(Flawed::new).orElseGet(this::whole);
  }

  private Whole whole() {
    var shape = Shape.of(Charter.class);
    try {
      return new Sound((Charter) shape.make(shape.fields().stream().map(this::content).toArray()));
    } catch (IllegalArgumentException _) {
      return new Flawed(new Unsound(Optional.empty()));
    }
  }

  /// Whether a part that was changed makes sense again.
  private boolean settle(CharterId id) {
    var part = Optional.ofNullable(loose.get(id)).flatMap(LoosePart::together);
    part.ifPresent(settled -> {
      loose.remove(id);
      parts.put(id, settled);
      dangling.came(settled);
    });
    return part.isPresent();
  }

  private Object content(String field) {
    var list = lists.get(field);
    return list == null ? held(field) : list.stream().map(this::part).toList();
  }

  private Object held(String field) {
    var value = heading.get(field);
    if (value == null) {
      throw new IllegalArgumentException("A charter says nothing like (%s).".formatted(field));
    }
    return value;
  }

  private Part part(CharterId id) {
    var part = parts.get(id);
    if (part == null) {
      throw new IllegalStateException("(%s) is listed but not there.".formatted(id));
    }
    return part;
  }

  private List<CharterId> list(CharterId id) {
    return lists.computeIfAbsent(Shelf.of(id).name(), _ -> new ArrayList<>());
  }

  private Optional<Refusal> head(String field, Object before, Object after) {
    var now = held(field);
    if (!now.equals(before)) {
      return Optional.of(now.equals(after) ? new AlreadySo() : new Overtaken(now));
    }
    heading.put(field, after);
    return Optional.empty();
  }

  private Optional<Refusal> put(Part part, int at) {
    var there = parts.putIfAbsent(part.id(), part);
    if (there != null) {
      return Optional.of(there.equals(part) ? new AlreadySo() : new IdTaken(part.id()));
    }
    var list = list(part.id());
    list.add(Math.clamp(at, 0, list.size()), part.id());
    dangling.came(part);
    return Optional.empty();
  }

  private Optional<Refusal> remove(Part part) {
    settle(part.id());
    var there = parts.get(part.id());
    if (there == null) {
      return Optional.of(new AlreadySo());
    }
    if (!there.equals(part)) {
      return Optional.of(new Overtaken(there));
    }
    parts.remove(part.id());
    list(part.id()).remove(part.id());
    retired.add(part.id());
    dangling.went(part.id());
    return Optional.empty();
  }

  /// The parts named take each other’s places; those that are not named keep theirs.
  private Optional<Refusal> order(Ordered ordered) {
    var list = lists.computeIfAbsent(ordered.list(), _ -> new ArrayList<>());
    var named = Set.copyOf(ordered.before());
    var now = list.stream().filter(named::contains).toList();
    var here = Set.copyOf(now);
    var after = ordered.after().stream().filter(here::contains).toList();
    if (!now.equals(ordered.before().stream().filter(here::contains).toList())) {
      return Optional.of(now.equals(after) ? new AlreadySo() : new Overtaken(now));
    }
    var next = after.iterator();
    list.replaceAll(id -> here.contains(id) ? next.next() : id);
    return Optional.empty();
  }

  private Optional<Refusal> edit(PartChange change) {
    var part = parts.get(change.part());
    return part == null
        ? Optional.of(new Absent(change.part()))
        : PartEditing.make(loose.computeIfAbsent(part.id(), _ -> new LoosePart(part)), change);
  }
}
