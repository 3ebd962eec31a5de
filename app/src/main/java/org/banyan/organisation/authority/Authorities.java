package org.banyan.organisation.authority;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.organisation.authority.Seatings.Held;
import org.banyan.organisation.charter.Authority;
import org.banyan.people.Absences;
import org.banyan.platform.access.Footing;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.PersonNames;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.PowerHolders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// Explains authority: what a person may do and by which post, and who may do something instead.
@Service
public class Authorities implements PowerHolders {

  private static final int POSTS_SHOWN = 20;
  private static final int FEW_POSTS_SHOWN = 5;

  private final Seatings seatings;
  private final Compilation compilation;
  private final Absences absences;
  private final ObjectProvider<PersonNames> names;

  Authorities(
      Seatings seatings,
      Compilation compilation,
      Absences absences,
      ObjectProvider<PersonNames> names) {
    this.seatings = seatings;
    this.compilation = compilation;
    this.absences = absences;
    this.names = names;
  }

  /// Everything the posts of a person carry, enforced powers and platform powers, and whatever the
  /// posts of colleagues carry for whom they act now.
  public List<HeldAuthority> of(PersonId person) {
    var list =
        new ArrayList<>(
            compilation.of(seatings.authorities(person), person, new Footing.Holding()));
    for (var away : absences.coveredBy(person)) {
      var footing = new Footing.ActingFor(away.person(), away.name());
      list.addAll(compilation.of(seatings.authorities(away.person()), away.person(), footing));
    }
    return list;
  }

  /// Whether the person sits in the seat of revision 0, which holds every power.
  public boolean administers(PersonId person) {
    return seatings.hasSeat(person);
  }

  @Override
  public List<Holders> holding(Power power) {
    return holders(seatings.carriers(power, POSTS_SHOWN)).getOrDefault(power, List.of());
  }

  /// For each power the first posts that carry it, whoever holds them, and last the seat of
  /// revision 0.
  public Map<Power, List<Holders>> holders() {
    return holders(seatings.carriers(FEW_POSTS_SHOWN));
  }

  private Map<Power, List<Holders>> holders(List<Held> carriers) {
    var posts = new EnumMap<Power, Map<String, Set<String>>>(Power.class);
    var titles = new LinkedHashMap<String, String>();
    for (var row : carriers) {
      titles.put(row.post(), row.title());
      power(row)
          .ifPresent(power ->
              posts
                  .computeIfAbsent(power, _ -> new LinkedHashMap<>())
                  .computeIfAbsent(row.post(), _ -> new LinkedHashSet<>())
                  .add(row.account()));
    }
    var seated = seatings.seated().stream().map(PersonId::toString).toList();
    var known = known(posts.values(), seated);
    var all = new EnumMap<Power, List<Holders>>(Power.class);
    for (var power : Power.values()) {
      var list = new ArrayList<Holders>();
      posts
          .getOrDefault(power, Map.of())
          .forEach(
              (post, people) -> list.add(called(titles.getOrDefault(post, post), people, known)));
      if (!seated.isEmpty()) {
        list.add(called(CharterGrants.ADMINISTRATOR, seated, known));
      }
      all.put(power, list);
    }
    return all;
  }

  private Map<PersonId, String> known(
      Collection<Map<String, Set<String>>> posts, Collection<String> seated) {
    var source = names.getIfAvailable();
    var accounts = new LinkedHashSet<PersonId>();
    posts.stream()
        .flatMap(each -> each.values().stream())
        .flatMap(Set::stream)
        .forEach(person -> PersonId.read(person).ifPresent(accounts::add));
    seated.forEach(person -> accounts.add(PersonId.of(person)));
    return source == null ? Map.of() : source.names(accounts);
  }

  private static Holders called(
      String post, Collection<String> people, Map<PersonId, String> known) {
    return new Holders(
        post,
        people.stream()
            .map(person -> PersonId.read(person).map(known::get).orElse(person))
            .distinct()
            .limit(POSTS_SHOWN)
            .toList());
  }

  private static Optional<Power> power(Held row) {
    return Authority.of(row.authority())
        .flatMap(authority ->
            authority instanceof Authority.Enforced enforced
                ? Optional.of(enforced.power())
                : Optional.empty());
  }
}
