package org.banyan.organisation.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

  Function<PersonRef, String> of(Charter charter) {
    var linked = holdings.accounts();
    var accounts = new HashMap<PersonRef, PersonId>();
    charter.posts().stream()
        .flatMap(post -> post.holders().stream())
        .forEach(person ->
            Optional.ofNullable(linked.get(person.value()))
                .or(() -> PersonId.read(person.value()))
                .ifPresent(account -> accounts.put(person, account)));
    var known = known(accounts.values());
    return person ->
        Optional.ofNullable(accounts.get(person))
            .flatMap(account -> Optional.ofNullable(known.get(account)))
            .orElse(person.value());
  }

  String of(PersonId person) {
    return known(List.of(person)).getOrDefault(person, person.toString());
  }

  private Map<PersonId, String> known(Collection<PersonId> accounts) {
    var source = names.getIfAvailable();
    return source == null || accounts.isEmpty() ? Map.of() : source.names(accounts);
  }
}
