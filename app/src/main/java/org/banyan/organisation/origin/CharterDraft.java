package org.banyan.organisation.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.CommunicationLine;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.OutcomeMetric;
import org.banyan.organisation.charter.Person;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.TeamModule;
import org.banyan.organisation.charter.Unit;
import org.banyan.organisation.origin.Remark.Reason;
import org.banyan.organisation.yaml.Place;
import org.banyan.organisation.yaml.Places;
import org.banyan.organisation.yaml.Position;
import org.banyan.organisation.yaml.Problem.Kind;

/// A charter being put together from somebody else's data: what cannot be taken is reported and
/// left out.
final class CharterDraft {

  private final String title;
  private final Gathering gathering;
  private final Map<CharterId, Place> places = new HashMap<>();
  private final List<Unit> units = new ArrayList<>();
  private final List<Post> posts = new ArrayList<>();
  private final List<CommunicationLine> lines = new ArrayList<>();
  private final List<TeamModule> modules = new ArrayList<>();
  private final List<Duty> duties = new ArrayList<>();
  private final List<Person> listed = new ArrayList<>();
  private final List<OutcomeMetric> metrics = new ArrayList<>();
  private final Map<String, PersonRef> people = new HashMap<>();

  CharterDraft(String title, Gathering gathering) {
    this.title = title;
    this.gathering = gathering;
  }

  /// An id out of a name: what an id cannot hold becomes a dash.
  <T extends CharterId> Optional<T> id(Mention name, Function<String, T> type) {
    var written = name.value().strip().replaceAll("[^\\p{L}\\p{N}._+/-]+", "-");
    if (!CharterId.SHAPE.matcher(written).matches()) {
      gathering.problems().add(name.place(), Kind.BAD_ID, name.value());
      return Optional.empty();
    }
    return Optional.of(type.apply(written));
  }

  /// Somebody by id; the first spelling of an account is kept, since case does not tell two apart.
  Optional<PersonRef> person(Mention name) {
    var known = Optional.ofNullable(people.get(name.folded()));
    return known.or(() -> {
      var made = id(name, PersonRef::new);
      made.ifPresent(id -> people.put(name.folded(), id));
      return made;
    });
  }

  /// People by id, each once; who is named again is remarked.
  List<PersonRef> people(List<Mention> names, String what) {
    var found = new LinkedHashMap<PersonRef, Mention>();
    for (var name : names) {
      person(name)
          .map(id -> found.putIfAbsent(id, name))
          .ifPresent(_ -> gathering.remark(Reason.TWICE, what, name.place()));
    }
    return List.copyOf(found.keySet());
  }

  boolean add(Unit unit, Place at) {
    return fresh(unit.id(), at) && units.add(unit);
  }

  boolean add(Post post, Place at) {
    return fresh(post.id(), at) && posts.add(post);
  }

  boolean add(CommunicationLine line, Place at) {
    return fresh(line.id(), at) && lines.add(line);
  }

  boolean add(TeamModule module, Place at) {
    return fresh(module.id(), at) && modules.add(module);
  }

  boolean add(Duty duty, Place at) {
    return fresh(duty.id(), at) && duties.add(duty);
  }

  boolean add(Person person, Place at) {
    return fresh(person.id(), at) && listed.add(person);
  }

  boolean add(OutcomeMetric metric, Place at) {
    return fresh(metric.id(), at) && metrics.add(metric);
  }

  /// The unit that holds all others.
  UnitId root(String id, String name) {
    var root = new UnitId(id);
    add(
        unit(root, name, Optional.empty(), ""),
        new Place(gathering.folder().name(), Position.START));
    return root;
  }

  /// The unit of that id, where there is one already.
  Optional<UnitId> unitNamed(String id) {
    return units.stream().map(Unit::id).filter(unit -> unit.value().equals(id)).findFirst();
  }

  static Unit unit(UnitId id, String title, Optional<UnitId> parent, String purpose) {
    return new Unit(
        id,
        title.isBlank() ? id.value() : title,
        parent,
        Optional.empty(),
        Optional.empty(),
        purpose);
  }

  /// A post of a unit with as many seats as people hold it, and one where nobody does.
  static Post post(
      Unit unit, String part, String title, List<PersonRef> holders, Set<Authority> grants) {
    return new Post(
        new PostId(unit.id().value() + "/" + part),
        title,
        unit.id(),
        List.of(),
        "",
        Math.max(1, holders.size()),
        holders,
        List.copyOf(grants),
        List.of(),
        Map.of());
  }

  Places places() {
    return new Places(places);
  }

  Charter charter() {
    var empty = Charter.empty(title);
    return new Charter(
        empty.title(),
        empty.purpose(),
        empty.fullTimeHours(),
        modules,
        units,
        posts,
        duties,
        listed,
        metrics,
        empty.skills(),
        lines,
        empty.values());
  }

  private boolean fresh(CharterId id, Place at) {
    var before = places.putIfAbsent(id, at);
    if (before != null) {
      gathering.problems().add(at, Kind.TAKEN_ELSEWHERE, id.value(), before.toString());
    }
    return before == null;
  }
}
