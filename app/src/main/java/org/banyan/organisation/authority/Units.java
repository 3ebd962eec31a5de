package org.banyan.organisation.authority;

import static db.organisation.Tables.REVISION;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.yaml.CharterReader;
import org.banyan.organisation.yaml.Reading;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.platform.access.Scope;
import org.banyan.platform.access.ScopeCatalogue;
import org.banyan.platform.access.Whereabouts;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The units of the charter in force: which lie below which, and who works in them. The snapshot is
/// read once a revision, and only when somebody’s power reaches a unit.
@Repository
class Units implements ScopeCatalogue {

  private final DSLContext db;
  private final Seatings seatings;
  private final AtomicReference<Tree> latest =
      new AtomicReference<>(new Tree(0, Map.of(), Set.of()));

  Units(DSLContext db, Seatings seatings) {
    this.db = db;
    this.seatings = seatings;
  }

  private record Tree(long revision, Map<String, List<String>> below, Set<String> leads) {

    Set<String> from(String unit) {
      var found = new HashSet<String>();
      var waiting = new ArrayDeque<>(List.of(unit));
      while (!waiting.isEmpty()) {
        var next = waiting.pop();
        if (found.add(next)) {
          waiting.addAll(below.getOrDefault(next, List.of()));
        }
      }
      return found;
    }
  }

  @Override
  public Map<String, Scope> find(Kind kind, Set<String> names) {
    if (kind != Kind.UNIT) {
      return Map.of();
    }
    var tree = tree();
    var found = new HashMap<String, Scope>();
    for (var name : names) {
      if (tree.below().containsKey(name)) {
        var units = tree.from(name);
        found.put(name, new Scope.Unit(name, units, seatings.people(units)));
      }
    }
    return found;
  }

  @Override
  public Optional<Whereabouts> whereabouts(Scope object) {
    return switch (object) {
      case Scope.Unit(var id, _, _) -> Optional.of(Whereabouts.of(Scope.Unit.alone(id)));
      case Scope.Own own -> Optional.of(Whereabouts.of(own));
      case Scope.Everywhere _,
          Scope.Community _,
          Scope.GroupSet _,
          Scope.Group _,
          Scope.Channel _,
          Scope.Unknown _ ->
          Optional.empty();
    };
  }

  /// The posts that lead a unit.
  Set<String> leads() {
    return tree().leads();
  }

  private Tree tree() {
    var revision = seatings.revision();
    var known = latest.get();
    if (known.revision() == revision) {
      return known;
    }
    var read = read(revision);
    latest.set(read);
    return read;
  }

  private Tree read(long revision) {
    return db.select(REVISION.CHARTER)
        .from(REVISION)
        .where(REVISION.NUMBER.eq(revision))
        .fetchOptional(REVISION.CHARTER)
        .map(text -> CharterReader.kept(new SourceText("revision " + revision, text)))
        .flatMap(reading ->
            reading instanceof Reading.Read(var charter, _)
                ? Optional.of(new Tree(revision, below(charter), leads(charter)))
                : Optional.empty())
        .orElse(new Tree(revision, Map.of(), Set.of()));
  }

  private static Set<String> leads(Charter charter) {
    return charter.units().stream()
        .flatMap(unit -> unit.lead().stream())
        .map(lead -> lead.value())
        .collect(Collectors.toSet());
  }

  private static Map<String, List<String>> below(Charter charter) {
    var below = new HashMap<String, List<String>>();
    for (var unit : charter.units()) {
      below.put(unit.id().value(), new ArrayList<>());
    }
    for (var unit : charter.units()) {
      unit.parent()
          .ifPresent(parent ->
              below.computeIfAbsent(parent.value(), _ -> new ArrayList<>()).add(unit.id().value()));
    }
    return below;
  }
}
