package org.banyan.organisation.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.PersonNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Calls the people of a charter by name where they have an account, and by their id elsewhere.
@Component
class CharterNames {

  private static final Pattern ACCOUNT =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final ObjectProvider<PersonNames> names;

  CharterNames(ObjectProvider<PersonNames> names) {
    this.names = names;
  }

  Function<PersonRef, String> of(Charter charter) {
    var accounts = new HashMap<PersonRef, PersonId>();
    charter.posts().stream()
        .flatMap(post -> post.holders().stream())
        .filter(person -> ACCOUNT.matcher(person.value()).matches())
        .forEach(person -> accounts.put(person, PersonId.of(person.value())));
    var known = known(accounts);
    return person ->
        Optional.ofNullable(accounts.get(person))
            .flatMap(account -> Optional.ofNullable(known.get(account)))
            .orElse(person.value());
  }

  String of(PersonId person) {
    var known = known(Map.of(new PersonRef(person.toString()), person));
    return known.getOrDefault(person, person.toString());
  }

  private Map<PersonId, String> known(Map<PersonRef, PersonId> accounts) {
    var source = names.getIfAvailable();
    return source == null || accounts.isEmpty() ? Map.of() : source.names(accounts.values());
  }
}
