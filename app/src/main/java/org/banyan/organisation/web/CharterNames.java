package org.banyan.organisation.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.organisation.authority.Holdings;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.PersonNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Calls the people of a charter by name where they have an account, and by their id elsewhere.
@Component
class CharterNames {

  private final ObjectProvider<PersonNames> names;
  private final Holdings holdings;

  CharterNames(ObjectProvider<PersonNames> names, Holdings holdings) {
    this.names = names;
    this.holdings = holdings;
  }

  Function<PersonRef, String> of(Charter... charters) {
    return of(
        Stream.of(charters)
            .flatMap(charter -> charter.posts().stream())
            .flatMap(post -> post.holders().stream())
            .toList());
  }

  Function<PersonRef, String> of(List<PersonRef> persons) {
    var linked = holdings.accounts();
    var accounts = new HashMap<PersonRef, PersonId>();
    persons.forEach(person ->
        Optional.ofNullable(linked.get(person.value()))
            .or(() -> PersonId.read(person.value()))
            .ifPresent(account -> accounts.put(person, account)));
    var known = accounts(accounts.values());
    return person ->
        Optional.ofNullable(accounts.get(person))
            .flatMap(account -> Optional.ofNullable(known.get(account)))
            .orElse(person.value());
  }

  String of(PersonId person) {
    return accounts(List.of(person)).getOrDefault(person, person.toString());
  }

  Map<PersonId, String> accounts(Collection<PersonId> accounts) {
    var source = names.getIfAvailable();
    return source == null || accounts.isEmpty() ? Map.of() : source.names(accounts);
  }

  /// Everybody who could be named as a holder, by what a charter calls them.
  Map<String, String> active() {
    var called = new HashMap<PersonId, String>();
    holdings.accounts().forEach((person, account) -> called.put(account, person));
    var active = new LinkedHashMap<String, String>();
    names.stream()
        .flatMap(source -> source.active().entrySet().stream())
        .sorted(Map.Entry.comparingByValue())
        .forEach(person ->
            active.put(
                called.getOrDefault(person.getKey(), person.getKey().toString()),
                person.getValue()));
    return active;
  }

  /// Those who are called with these words.
  Set<String> called(String words) {
    var wanted = words.strip().toLowerCase(Locale.ROOT);
    return active().entrySet().stream()
        .filter(person -> person.getValue().toLowerCase(Locale.ROOT).contains(wanted))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
