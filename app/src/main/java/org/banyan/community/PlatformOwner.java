package org.banyan.community;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.platform.access.PersonId;

/// Who owns a group on its platform, as a source has shown it on a day; the person, where the
/// source knows whose account it is.
public record PlatformOwner(
    GroupId group,
    String account,
    String name,
    Optional<PersonId> person,
    String source,
    LocalDate seenOn) {

  /// Whether the account is that of one of these people, as far as names and accounts tell.
  public boolean isOneOf(Set<Carer> carers, Map<PersonId, String> names) {
    return carers.stream().anyMatch(carer -> is(carer, names));
  }

  private boolean is(Carer carer, Map<PersonId, String> names) {
    if (person.isPresent() && carer.person().isPresent()) {
      return person.equals(carer.person());
    }
    var called = carer.person().map(names::get).orElse(carer.name());
    return Stream.of(called, carer.name())
        .map(Carer::low)
        .anyMatch(known -> known.equals(Carer.low(name)) || known.equals(Carer.low(account)));
  }
}
