package org.banyan.organisation;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.organisation.authority.Holdings;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.PersonNames;
import org.banyan.platform.access.Power;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Who could adopt the next charter while one is in force: by a post of it that may, or from the
/// seat of revision 0. Whoever cannot sign in does not count.
@Component
class Adopters {

  private static final Authority ADOPT = new Authority.Enforced(Power.CHARTER_ADOPT);

  private final Holdings holdings;
  private final ObjectProvider<PersonNames> names;

  Adopters(Holdings holdings, ObjectProvider<PersonNames> names) {
    this.holdings = holdings;
    this.names = names;
  }

  Set<PersonId> under(Charter charter) {
    var active = new HashSet<PersonId>();
    names.stream().forEach(source -> active.addAll(source.active().keySet()));
    var linked = holdings.accounts();
    var holders =
        charter.posts().stream()
            .filter(post -> post.grants().contains(ADOPT))
            .flatMap(post -> post.holders().stream())
            .map(person -> account(person, linked))
            .flatMap(Optional::stream);
    var seated = holdings.seated();
    var known = new HashSet<PersonId>();
    names.stream().forEach(source -> known.addAll(source.names(seated).keySet()));
    return Stream.concat(
            holders.filter(active::contains),
            seated.stream().filter(person -> active.contains(person) || !known.contains(person)))
        .collect(Collectors.toSet());
  }

  private static Optional<PersonId> account(PersonRef person, Map<String, PersonId> linked) {
    return Optional.ofNullable(linked.get(person.value())).or(() -> PersonId.read(person.value()));
  }
}
