package org.banyan.people;

import java.util.Map;
import org.banyan.people.Person.Standing;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Lets an invited person be here from now on, and tells of it; inside the caller's transaction.
@Component
class Arrivals {

  private final Accounts accounts;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Arrivals(Accounts accounts, Audit audit, ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.audit = audit;
    this.events = events;
  }

  void come(PersonId person, Map<String, String> how) {
    accounts.stand(person, Standing.ACTIVE);
    audit.record(person, "person.came", person.toString(), how);
    accounts
        .find(person)
        .ifPresent(known -> events.publishEvent(new PersonCame(person, known.name())));
  }
}
