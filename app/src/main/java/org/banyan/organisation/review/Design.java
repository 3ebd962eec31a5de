package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.DutyId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.Unit;
import org.jspecify.annotations.Nullable;

/// A charter as a graph: every name is followed once, so that each check only walks along. Looks up
/// by the bare text of an id, whose hash is kept.
final class Design {

  private final Charter charter;
  private final Map<String, ModuleNode> modules = new LinkedHashMap<>();
  private final Map<String, UnitNode> units = new LinkedHashMap<>();
  private final Map<String, PostNode> posts = new HashMap<>();
  private final Map<String, PersonNode> people = new LinkedHashMap<>();
  private final List<PostNode> postList = new ArrayList<>();
  private final List<DutyNode> duties = new ArrayList<>();
  private final Map<String, DutyNode> dutiesById = new HashMap<>();
  private final Map<Authority, Integer> numbers = new HashMap<>();
  private final List<Authority> authorities = new ArrayList<>();

  Design(Charter charter) {
    this.charter = charter;
    for (var module : charter.modules()) {
      modules.put(module.id().value(), new ModuleNode(module, modules.size()));
    }
    charter.units().forEach(this::add);
    charter.units().forEach(this::nest);
    charter.posts().forEach(this::add);
    for (var post : postList) {
      nodes(post.post.superiors()).forEach(superior -> superior.reports.add(post));
    }
    for (var duty : charter.duties()) {
      duties.add(new DutyNode(duty, duties.size(), known(modules, duty.module()), this));
    }
    for (var duty : duties) {
      duty.accountable.forEach(post -> post.accountable.add(duty));
      duty.responsible.forEach(post -> post.responsible.add(duty));
    }
    describePeople();
  }

  Charter charter() {
    return charter;
  }

  Collection<ModuleNode> modules() {
    return modules.values();
  }

  Collection<UnitNode> units() {
    return units.values();
  }

  List<PostNode> posts() {
    return postList;
  }

  List<DutyNode> duties() {
    return duties;
  }

  /// Everybody who holds a post.
  Collection<PersonNode> people() {
    return people.values();
  }

  UnitNode unit(UnitId id) {
    return known(units, id);
  }

  PostNode post(PostId id) {
    return known(posts, id);
  }

  DutyNode duty(DutyId id) {
    if (dutiesById.isEmpty()) {
      duties.forEach(node -> dutiesById.put(node.duty.id().value(), node));
    }
    return known(dutiesById, id);
  }

  List<PostNode> nodes(List<PostId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    if (ids.size() == 1) {
      return List.of(post(ids.getFirst()));
    }
    var nodes = new ArrayList<PostNode>(ids.size());
    ids.forEach(id -> nodes.add(post(id)));
    return nodes;
  }

  /// The number an authority goes by here, however far it reaches.
  int number(Authority authority) {
    var known = numbers.get(authority);
    if (known != null) {
      return known;
    }
    var whole = authority.unbounded();
    var number = whole.equals(authority) ? authorities.size() : number(whole);
    if (number == authorities.size()) {
      authorities.add(whole);
    }
    numbers.put(authority, number);
    return number;
  }

  Authority authority(int number) {
    return authorities.get(number);
  }

  List<Authority> authorities(BitSet numbers) {
    return numbers.stream().mapToObj(authorities::get).toList();
  }

  BitSet numbers(Collection<Authority> all) {
    var set = new BitSet();
    all.forEach(authority -> set.set(number(authority)));
    return set;
  }

  /// The modules of the first of these parts that belongs to any.
  BitSet modulesOf(List<CharterId> parts) {
    for (var part : parts) {
      var node =
          switch (part) {
            case CharterId.PostId id -> posts.get(id.value());
            case CharterId.UnitId id -> units.get(id.value());
            case CharterId.ModuleId id -> modules.get(id.value());
            case CharterId.PersonRef id -> people.get(id.value());
            default -> null;
          };
      if (node != null) {
        return node.modules();
      }
    }
    return new BitSet();
  }

  static List<Post> posts(List<PostNode> nodes) {
    return nodes.stream().map(node -> node.post).toList();
  }

  private void add(Unit unit) {
    var module = unit.module().map(id -> known(modules, id)).orElse(null);
    units.put(unit.id().value(), new UnitNode(unit, module, numbers(unit.authorities())));
  }

  private void nest(Unit unit) {
    unit.parent().ifPresent(parent -> unit(parent).within.add(unit(unit.id())));
  }

  private void add(Post post) {
    var unit = unit(post.unit());
    var node = new PostNode(post, unit, numbers(post.grants()));
    posts.put(post.id().value(), node);
    postList.add(node);
    unit.posts.add(node);
    for (var holder : post.holders()) {
      var person = person(holder);
      person.posts.add(node);
      node.holders.add(person);
    }
  }

  private PersonNode person(PersonRef id) {
    return people.computeIfAbsent(id.value(), _ -> new PersonNode(id, charter.fullTimeHours()));
  }

  private void describePeople() {
    for (var person : charter.people()) {
      var node = people.get(person.id().value());
      if (node != null) {
        node.capacity = person.hours().orElse(charter.fullTimeHours());
        node.skills = person.skills();
      }
    }
  }

  private static <V> V known(Map<String, V> map, CharterId id) {
    @Nullable V value = map.get(id.value());
    if (value == null) {
      throw new IllegalStateException(
          "The charter names what it does not hold (%s).".formatted(id));
    }
    return value;
  }
}
