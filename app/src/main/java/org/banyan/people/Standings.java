package org.banyan.people;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.people.Person.Standing;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.language.Language;
import org.banyan.platform.session.Sessions;
import org.banyan.platform.store.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Changes where a person stands, always inside the caller's transaction.
@Component
class Standings {

  private final Accounts accounts;
  private final Authenticators authenticators;
  private final IdentitiesElsewhere identities;
  private final KeptPasskeys passkeys;
  private final Links links;
  private final LinkMails mails;
  private final Administrators administrators;
  private final ObjectProvider<FirstSeat> firstSeat;
  private final Sessions sessions;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Standings(
      Accounts accounts,
      Authenticators authenticators,
      IdentitiesElsewhere identities,
      KeptPasskeys passkeys,
      Links links,
      LinkMails mails,
      Administrators administrators,
      ObjectProvider<FirstSeat> firstSeat,
      Sessions sessions,
      Audit audit,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.authenticators = authenticators;
    this.identities = identities;
    this.passkeys = passkeys;
    this.links = links;
    this.mails = mails;
    this.administrators = administrators;
    this.firstSeat = firstSeat;
    this.sessions = sessions;
    this.audit = audit;
    this.events = events;
  }

  Invitation invite(Acting acting, String typedName, String typedEmail) {
    var name = PersonName.of(typedName);
    var email = EmailAddress.of(typedEmail);
    var reasons = EnumSet.noneOf(Reason.class);
    if (name.isEmpty()) {
      reasons.add(Reason.NAME_UNUSABLE);
    } else if (accounts.named(name.get().text()).isPresent()) {
      reasons.add(Reason.NAME_TAKEN);
    }
    if (email.isEmpty() && !typedEmail.isBlank()) {
      reasons.add(Reason.EMAIL_UNUSABLE);
    } else if (email.isPresent() && accounts.named(email.get().text()).isPresent()) {
      reasons.add(Reason.EMAIL_TAKEN);
    }
    if (!reasons.isEmpty()) {
      return new Invitation.Refused(reasons);
    }
    var person = new PersonId(Ids.next());
    if (!accounts.add(person, name.orElseThrow(), email, acting.language(), acting.zone())) {
      return new Invitation.Refused(Set.of(Reason.NAME_TAKEN));
    }
    audit.record(acting.person(), "person.invited", person.toString(), Map.of());
    return made(person, Purpose.INVITATION, acting);
  }

  Invitation link(Acting acting, PersonId id) {
    var person = accounts.find(id);
    if (person.isEmpty() || person.get().standing() == Standing.LEFT) {
      return new Invitation.Refused(Set.of(Reason.HAS_LEFT));
    }
    var purpose = person.get().standing() == Standing.INVITED ? Purpose.INVITATION : Purpose.RESET;
    audit.record(acting.person(), "person.link-made", id.toString(), Map.of("purpose", purpose));
    return made(id, purpose, acting);
  }

  private Invitation made(PersonId id, Purpose purpose, Acting acting) {
    var path = links.make(purpose, id, acting.person());
    var mailed = accounts.find(id).map(person -> mails.send(person, purpose, path)).orElse(false);
    return new Invitation.Made(id, path, mailed);
  }

  Change prefer(PersonId person, Language language, String zone) {
    if (!Welcomes.isZone(zone)) {
      return Change.refused(Reason.ZONE_UNKNOWN);
    }
    accounts.prefer(person, language, ZoneId.of(zone));
    return new Change.Done();
  }

  Change suspend(Acting acting, PersonId person) {
    return close(acting, person, Standing.SUSPENDED, "person.suspended");
  }

  Change leave(Acting acting, PersonId person) {
    return close(acting, person, Standing.LEFT, "person.left");
  }

  Change reactivate(Acting acting, PersonId id) {
    var person = accounts.find(id);
    if (person.isEmpty() || person.get().standing() != Standing.SUSPENDED) {
      return Change.refused(Reason.NOT_SUSPENDED);
    }
    var hasCome =
        accounts.credentials(id).flatMap(Accounts.Credentials::hash).isPresent()
            || identities.of(id).isPresent();
    accounts.stand(id, hasCome ? Standing.ACTIVE : Standing.INVITED);
    audit.record(acting.person(), "person.reactivated", id.toString(), Map.of());
    return new Change.Done();
  }

  Recovery recover(Optional<String> name) {
    if (accounts.isEmpty()) {
      return new Recovery.NobodyHere();
    }
    var person = name.isPresent() ? accounts.named(name.get()) : administrators.first();
    if (person.isEmpty()) {
      return name.<Recovery>map(Recovery.Unknown::new).orElseGet(Recovery.NobodyAdministers::new);
    }
    var id = person.get();
    if (administrators.isMissing()) {
      firstSeat.ifAvailable(seat -> seat.give(id));
    }
    accounts.stand(id, Standing.ACTIVE);
    audit.record(null, "administrator.recovered", id.toString(), Map.of());
    var isRemoved = authenticators.remove(id);
    if (isRemoved) {
      audit.record(null, "second-factor.reset", id.toString(), Map.of());
    }
    var path = links.make(Purpose.RESET, id, null);
    return new Recovery.Made(accounts.find(id).map(Person::name).orElse(""), path, isRemoved);
  }

  private Change close(Acting acting, PersonId id, Standing standing, String action) {
    administrators.lock();
    var person = accounts.find(id);
    if (person.isEmpty() || person.get().standing() == Standing.LEFT) {
      return Change.refused(Reason.HAS_LEFT);
    }
    if (administrators.isLast(id)) {
      return Change.refused(Reason.LAST_ADMINISTRATOR);
    }
    accounts.stand(id, standing);
    links.withdraw(id);
    if (standing == Standing.LEFT) {
      authenticators.remove(id);
      identities.unlink(id);
      passkeys.removeAll(id);
    }
    sessions.endAll(id);
    audit.record(acting.person(), action, id.toString(), Map.of());
    events.publishEvent(new PersonClosed(id, person.get().name(), standing, acting.person()));
    return new Change.Done();
  }
}
