package org.banyan.organisation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.authority.Holdings;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.Post;
import org.banyan.people.People;
import org.banyan.people.Person;
import org.banyan.people.Person.Standing;
import org.banyan.platform.access.PersonId;
import org.springframework.stereotype.Component;

/// Lays the people of the charter beside the accounts of the team.
@Component
class SeatBook {

  private final Organisation organisation;
  private final Holdings holdings;
  private final People people;

  SeatBook(Organisation organisation, Holdings holdings, People people) {
    this.organisation = organisation;
    this.holdings = holdings;
    this.people = people;
  }

  /// Everybody the charter in force names, in its order; empty before the first charter.
  Optional<List<SeatView>> all() {
    return organisation.charter().map(this::seats);
  }

  Optional<SeatView> find(String person) {
    return all().stream()
        .flatMap(List::stream)
        .filter(seat -> seat.person().equals(person))
        .findFirst();
  }

  /// Accounts that are nobody of the charter yet.
  List<Person> free() {
    var taken = holdings.accounts().values();
    return people.everybody().stream()
        .filter(person -> person.standing() != Standing.LEFT && !taken.contains(person.id()))
        .toList();
  }

  private List<SeatView> seats(Charter charter) {
    var posts = new LinkedHashMap<String, List<Post>>();
    charter.people().forEach(person -> posts.put(person.id().value(), new ArrayList<>()));
    for (var post : charter.posts()) {
      post.holders()
          .forEach(
              holder -> posts.computeIfAbsent(holder.value(), _ -> new ArrayList<>()).add(post));
    }
    var linked = holdings.accounts();
    var everybody =
        people.everybody().stream().collect(Collectors.toMap(Person::id, Function.identity()));
    var names = free().stream().flatMap(SeatBook::called).toList();
    return posts.entrySet().stream()
        .map(entry -> seat(entry.getKey(), entry.getValue(), linked, everybody, names))
        .toList();
  }

  private static SeatView seat(
      String person,
      List<Post> posts,
      Map<String, PersonId> linked,
      Map<PersonId, Person> everybody,
      List<Called> names) {
    var account =
        Optional.ofNullable(linked.get(person))
            .or(() -> PersonId.read(person))
            .flatMap(id -> Optional.ofNullable(everybody.get(id)));
    var alike =
        account.isPresent()
            ? Optional.<Person>empty()
            : names.stream()
                .filter(called -> called.key().equals(key(person)))
                .map(Called::person)
                .findFirst();
    return new SeatView(person, posts, account, linked.containsKey(person), alike);
  }

  /// The words by which an account might be meant.
  private record Called(String key, Person person) {}

  private static Stream<Called> called(Person person) {
    return Stream.concat(Stream.of(person.name()), person.email().stream())
        .map(word -> new Called(key(word), person));
  }

  private static String key(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }
}
