package org.banyan.organisation.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.banyan.community.Community;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Authority.Enforced;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.Unit;
import org.banyan.organisation.yaml.CharterReader;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.store.Ids;

/// A team made up by chance, and the naive way to decide in it: read the charter from top to bottom
/// and compare words.
final class TestTeam {

  private static final List<Power> POWERS =
      List.of(Power.COMMUNITY_READ, Power.GROUP_MANAGE, Power.RECORD_REVERSE);

  private final Random random;
  private final int number;
  private final List<Community> communities;
  private final Map<String, PersonId> links = new HashMap<>();
  private final List<PersonId> accounts = new ArrayList<>();
  private final List<String> persons = new ArrayList<>();
  private final List<String> units = new ArrayList<>();
  private final Charter charter;

  TestTeam(int number, List<Community> communities) {
    this.number = number;
    this.random = new Random(7_000L + number);
    this.communities = communities;
    for (var person = 0; person < 3 + random.nextInt(7); person++) {
      addPerson(person);
    }
    this.charter = CharterSamples.charter(root());
  }

  Charter charter() {
    return charter;
  }

  Map<String, PersonId> links() {
    return links;
  }

  List<PersonId> accounts() {
    return accounts;
  }

  List<String> units() {
    return units;
  }

  Random random() {
    return random;
  }

  static Power power(Random random) {
    return POWERS.get(random.nextInt(POWERS.size()));
  }

  /// The decision as somebody would make it with the charter on paper.
  boolean may(PersonId account, Power power, TestWorld.Thing thing) {
    for (var post : charter.posts()) {
      for (var grant : post.grants()) {
        if (isHeldBy(post, account)
            && grant instanceof Enforced enforced
            && enforced.power() == power
            && reaches(enforced.reach().code(), account, thing)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean reaches(String reach, PersonId account, TestWorld.Thing thing) {
    if (reach.isEmpty()) {
      return true;
    }
    if (reach.equals("own")) {
      return thing.owner().equals(Optional.of(account));
    }
    var kind = reach.substring(0, reach.indexOf(':'));
    var name = reach.substring(reach.indexOf(':') + 1);
    return switch (kind) {
      case "unit" ->
          isBelow(thing.unit(), name) || thing.owner().stream().anyMatch(o -> worksIn(o, name));
      case "community" -> thing.community().stream().anyMatch(c -> isCalled(c, name));
      case "group" -> !thing.group().isEmpty() && names(thing, thing.group()).contains(name);
      case "channel" -> !thing.channel().isEmpty() && names(thing, thing.channel()).contains(name);
      default -> false;
    };
  }

  private static boolean isCalled(Community community, String name) {
    return community.name().equals(name) || community.id().value().toString().equals(name);
  }

  private static Set<String> names(TestWorld.Thing thing, String inside) {
    return Set.of(thing.community().orElseThrow().name() + "/" + inside);
  }

  private boolean worksIn(PersonId owner, String unit) {
    return charter.posts().stream()
        .anyMatch(post -> isHeldBy(post, owner) && isBelow(post.unit().value(), unit));
  }

  private boolean isBelow(String unit, String above) {
    for (var each = unit; !each.isEmpty(); each = parent(each)) {
      if (each.equals(above)) {
        return true;
      }
    }
    return false;
  }

  private String parent(String id) {
    return charter.units().stream()
        .filter(unit -> unit.id().value().equals(id))
        .findFirst()
        .flatMap(Unit::parent)
        .map(unit -> unit.value())
        .orElse("");
  }

  private boolean isHeldBy(Post post, PersonId account) {
    return post.holders().stream().anyMatch(holder -> account.equals(whoIs(holder.value())));
  }

  private PersonId whoIs(String person) {
    var linked = links.get(person);
    return linked != null ? linked : PersonId.read(person).orElse(new PersonId(Ids.next()));
  }

  private void addPerson(int person) {
    var account = new PersonId(Ids.next());
    accounts.add(account);
    switch (random.nextInt(4)) {
      case 0 -> persons.add(account.toString());
      case 1 -> {
        persons.add(account.toString());
        links.put(account.toString(), new PersonId(Ids.next()));
        accounts.add(links.get(account.toString()));
      }
      case 2 -> persons.add("t%d-p%d".formatted(number, person));
      default -> {
        persons.add("t%d-p%d".formatted(number, person));
        links.put("t%d-p%d".formatted(number, person), account);
      }
    }
  }

  private Map<String, Object> root() {
    var root = new LinkedHashMap<String, Object>();
    root.put("format", CharterReader.FORMAT);
    root.put("title", "Team " + number);
    var parts = new ArrayList<Object>();
    for (var unit = 0; unit < 1 + random.nextInt(6); unit++) {
      var part = new LinkedHashMap<String, Object>(Map.of("id", "u" + unit, "title", "U"));
      if (unit > 0 && random.nextBoolean()) {
        part.put("parent", "u" + random.nextInt(unit));
      }
      units.add("u" + unit);
      parts.add(part);
    }
    root.put("units", parts);
    var posts = new ArrayList<Object>();
    for (var post = 0; post < 2 + random.nextInt(8); post++) {
      posts.add(post(post));
    }
    root.put("posts", posts);
    return root;
  }

  private Map<String, Object> post(int post) {
    var holders = new LinkedHashSet<String>();
    var wanted = random.nextInt(4);
    for (var holder = 0; holder < wanted; holder++) {
      holders.add(persons.get(random.nextInt(persons.size())));
    }
    var grants = new LinkedHashSet<String>();
    var many = 3 + random.nextInt(8);
    for (var grant = 0; grant < many; grant++) {
      grants.add(grant());
    }
    var part = new LinkedHashMap<String, Object>();
    part.put("id", "t%d-post-%d".formatted(number, post));
    part.put("title", "Post " + post);
    part.put("unit", units.get(random.nextInt(units.size())));
    part.put("holders", List.copyOf(holders));
    part.put("grants", List.copyOf(grants));
    return part;
  }

  private String grant() {
    var community = communities.get(random.nextInt(communities.size()));
    var reach =
        switch (random.nextInt(9)) {
          case 0 -> "";
          case 1, 2 -> "own";
          case 3, 4 -> "unit:" + units.get(random.nextInt(units.size()));
          case 5 -> "community:" + community.name();
          case 6 -> "community:" + community.id().value();
          case 7 -> "group:%s/群 %d".formatted(community.name(), random.nextInt(10));
          default -> "channel:%s/wechat/room-%d".formatted(community.name(), random.nextInt(10));
        };
    var power = random.nextInt(12) == 0 ? "platform:群主" : power(random).code();
    return reach.isEmpty() || power.startsWith(Authority.PLATFORM) ? power : power + " @ " + reach;
  }
}
