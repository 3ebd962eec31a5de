package org.banyan.community.wecom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.Person;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.Unit;

/// Adds to a charter what the contacts of a company say beyond it: departments as units, positions
/// as posts, colleagues as their holders. Nothing that the charter says is changed or taken away.
final class ContactsCharter {

  private static final int LONGEST_ID = 100;

  private final Charter base;
  private final String plainMember;
  private final Map<Long, UnitId> known = new HashMap<>();
  private final List<Unit> units;
  private final Map<PostId, Post> posts = new LinkedHashMap<>();
  private final List<Person> people;

  private ContactsCharter(Charter base, String plainMember) {
    this.base = base;
    this.plainMember = plainMember;
    this.units = new ArrayList<>(base.units());
    this.people = new ArrayList<>(base.people());
    base.posts().forEach(post -> posts.put(post.id(), post));
  }

  /// The charter with what the contacts add; a colleague without a position holds a post of this
  /// title.
  static Charter of(
      Charter base, List<Department> departments, List<Colleague> colleagues, String plainMember) {
    var charter = new ContactsCharter(base, plainMember);
    charter.addUnits(departments);
    charter.addColleagues(colleagues);
    return charter.whole();
  }

  private void addUnits(List<Department> departments) {
    for (var department : departments) {
      known.put(department.id(), unit(department));
    }
    for (var department : departments) {
      var id = unit(department);
      if (units.stream().noneMatch(unit -> unit.id().equals(id))) {
        var parent =
            Optional.ofNullable(known.get(department.parent())).filter(up -> !up.equals(id));
        units.add(new Unit(id, title(department), parent, Optional.empty(), Optional.empty(), ""));
      }
    }
  }

  /// A unit that is called alike is the same; otherwise the department keeps its number for life.
  private UnitId unit(Department department) {
    var own = new UnitId("wecom-" + department.id());
    if (base.units().stream().anyMatch(unit -> unit.id().equals(own))) {
      return own;
    }
    return base.units().stream()
        .filter(unit -> alike(unit.title(), title(department)))
        .map(Unit::id)
        .findFirst()
        .orElse(own);
  }

  private static String title(Department department) {
    return department.name().isBlank() ? "wecom-" + department.id() : department.name();
  }

  private void addColleagues(List<Colleague> colleagues) {
    var namesakes = namesakes(colleagues);
    var held = new HashSet<PersonRef>();
    base.posts().forEach(post -> held.addAll(post.holders()));
    for (var colleague : colleagues) {
      var person = person(colleague, namesakes);
      var unit =
          colleague.departments().stream()
              .flatMap(department -> Optional.ofNullable(known.get(department)).stream())
              .findFirst();
      if (unit.isPresent() && held.add(person)) {
        hold(unit.get(), colleague, person);
      }
    }
  }

  private void hold(UnitId unit, Colleague colleague, PersonRef person) {
    var title = colleague.position().isBlank() ? plainMember : colleague.position();
    var post =
        posts.values().stream()
            .filter(each -> each.unit().equals(unit) && alike(each.title(), title))
            .findFirst()
            .orElseGet(() -> vacant(unit, title));
    var holders = new ArrayList<>(post.holders());
    holders.add(person);
    posts.put(post.id(), with(post, holders));
    if (!base.people().isEmpty() && people.stream().noneMatch(each -> each.id().equals(person))) {
      people.add(new Person(person, OptionalDouble.empty(), Map.of()));
    }
  }

  private Post vacant(UnitId unit, String title) {
    var id = plain(unit.value() + "-" + title);
    for (var number = 2; posts.containsKey(new PostId(id)); number++) {
      id = plain(unit.value() + "-" + title) + "-" + number;
    }
    return new Post(
        new PostId(id), title, unit, List.of(), "", 0, List.of(), List.of(), List.of(), Map.of());
  }

  private static Post with(Post post, List<PersonRef> holders) {
    return new Post(
        post.id(),
        post.title(),
        post.unit(),
        post.superiors(),
        post.purpose(),
        Math.max(post.seats(), holders.size()),
        holders,
        post.grants(),
        post.metrics(),
        post.skills(),
        post.weights());
  }

  /// A charter knows people by name; two who are called alike are told apart by their accounts.
  private static PersonRef person(Colleague colleague, Set<String> namesakes) {
    var name = colleague.name();
    return CharterId.SHAPE.matcher(name).matches() && !namesakes.contains(low(name))
        ? new PersonRef(name)
        : new PersonRef(plain(colleague.account()));
  }

  private static Set<String> namesakes(List<Colleague> colleagues) {
    var seen = new HashSet<String>();
    var twice = new HashSet<String>();
    colleagues.forEach(colleague -> {
      if (!seen.add(low(colleague.name()))) {
        twice.add(low(colleague.name()));
      }
    });
    return twice;
  }

  private static String plain(String text) {
    var plain = text.replaceAll("[^\\p{L}\\p{N}._+/-]+", "-").replaceAll("^[._+/-]+", "");
    var cut = plain.length() > LONGEST_ID ? plain.substring(0, LONGEST_ID) : plain;
    return cut.isEmpty() ? "wecom" : cut;
  }

  private static boolean alike(String one, String other) {
    return low(one).equals(low(other));
  }

  private static String low(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private Charter whole() {
    return new Charter(
        base.title(),
        base.purpose(),
        base.fullTimeHours(),
        base.modules(),
        units,
        List.copyOf(posts.values()),
        base.duties(),
        people,
        base.metrics(),
        base.skills(),
        base.communication(),
        base.values(),
        base.goals(),
        base.training(),
        base.rules());
  }
}
