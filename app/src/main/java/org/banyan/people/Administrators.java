package org.banyan.people;

import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.platform.access.GrantSource;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Who administers the workspace now; there must always be somebody.
@Component
class Administrators {

  private final Accounts accounts;
  private final ObjectProvider<GrantSource> grants;

  Administrators(Accounts accounts, ObjectProvider<GrantSource> grants) {
    this.accounts = accounts;
    this.grants = grants;
  }

  /// Lets changes of standing happen one after another, so that two administrators cannot suspend
  /// each other at the same moment.
  void lock() {
    accounts.lock();
  }

  /// Whoever has administered longest.
  Optional<PersonId> first() {
    return all().findFirst();
  }

  boolean isMissing() {
    return first().isEmpty();
  }

  boolean isLast(PersonId person) {
    return administers(person) && all().allMatch(person::equals);
  }

  private Stream<PersonId> all() {
    return accounts.active().stream().filter(this::administers);
  }

  private boolean administers(PersonId person) {
    var source = grants.getIfAvailable();
    return source != null && source.grantsOf(person).hold(Power.WORKSPACE_ADMINISTER);
  }
}
