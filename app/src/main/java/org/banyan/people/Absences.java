package org.banyan.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banyan.people.Person.Standing;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.notice.NoticeBoard;
import org.banyan.platform.store.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is away when, and who acts for them. A deputy may do what the posts of the absent person
/// carry, so nobody makes themselves the deputy of somebody else.
@Service
public class Absences {

  private static final int LONGEST = 92;

  private final AbsenceBook book;
  private final Accounts accounts;
  private final NoticeBoard notices;
  private final Audit audit;
  private final Clock clock;

  Absences(AbsenceBook book, Accounts accounts, NoticeBoard notices, Audit audit, Clock clock) {
    this.book = book;
    this.accounts = accounts;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /// The days somebody is away, and the name of who acts for them, empty for nobody.
  public record Days(Optional<LocalDate> first, Optional<LocalDate> last, String deputy) {}

  /// Those of a person that are not over.
  public List<Absence> of(Person person) {
    return book.of(person.id(), LocalDate.ofInstant(clock.instant(), person.zone()));
  }

  /// Colleagues for whom this person acts at this moment.
  public List<AwayNow> coveredBy(PersonId deputy) {
    return book.coveredBy(deputy);
  }

  /// Who is away today for at least so many days on end, with nobody acting for them.
  public Set<PersonId> longWithoutDeputy(int days) {
    return book.longWithoutDeputy(days, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /// Everybody records their own; for others it takes the power to manage people, and to name a
  /// deputy for them the power to adopt a charter.
  @Transactional
  public Change record(Acting acting, PersonId person, Days days) {
    var deputy =
        days.deputy().isBlank() ? Optional.<PersonId>empty() : accounts.named(days.deputy());
    if (!acting.person().equals(person)) {
      acting.demand(
          days.deputy().isBlank() ? Power.PEOPLE_MANAGE : Power.CHARTER_ADOPT, Scope.everywhere());
    }
    var reasons = objections(acting, person, days, deputy);
    if (!reasons.isEmpty()) {
      return new Change.Refused(reasons);
    }
    var absence =
        new Absence(
            Ids.next(),
            person,
            deputy,
            days.first().orElseThrow(),
            days.last().orElseThrow(),
            acting.person());
    book.add(absence);
    tell(absence, acting);
    return new Change.Done();
  }

  @Transactional
  public boolean withdraw(Acting acting, PersonId person, UUID id) {
    if (!acting.person().equals(person)) {
      acting.demand(Power.PEOPLE_MANAGE, Scope.everywhere());
    }
    var ended = book.withdraw(person, id);
    if (ended) {
      audit.record(
          acting.person(),
          "absence.withdrawn",
          person.toString(),
          Map.of("absence", id.toString()));
    }
    return ended;
  }

  private Set<Reason> objections(
      Acting acting, PersonId person, Days days, Optional<PersonId> deputy) {
    var reasons = EnumSet.noneOf(Reason.class);
    if (days.first().isEmpty() || days.last().isEmpty()) {
      reasons.add(Reason.DAYS_UNREADABLE);
      return reasons;
    }
    var first = days.first().get();
    var last = days.last().get();
    if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= LONGEST) {
      reasons.add(Reason.DAYS_OUT_OF_ORDER);
    } else if (book.overlaps(person, first, last)) {
      reasons.add(Reason.DAYS_TAKEN);
    }
    objection(acting, person, days, deputy).ifPresent(reasons::add);
    return reasons;
  }

  private Optional<Reason> objection(
      Acting acting, PersonId person, Days days, Optional<PersonId> deputy) {
    if (days.deputy().isBlank()) {
      return Optional.empty();
    }
    var isActive =
        deputy
            .flatMap(accounts::find)
            .filter(found -> found.standing() == Standing.ACTIVE)
            .isPresent();
    if (!isActive || deputy.equals(Optional.of(person))) {
      return Optional.of(Reason.DEPUTY_UNKNOWN);
    }
    return deputy.equals(Optional.of(acting.person()))
        ? Optional.of(Reason.DEPUTY_ONESELF)
        : Optional.empty();
  }

  private void tell(Absence absence, Acting acting) {
    var detail =
        Map.of(
            "first", absence.firstDay().toString(),
            "last", absence.lastDay().toString(),
            "deputy", absence.deputy().map(PersonId::toString).orElse(""));
    audit.record(acting.person(), "absence.recorded", absence.person().toString(), detail);
    var name = accounts.find(absence.person()).map(Person::name).orElse("");
    absence
        .deputy()
        .ifPresent(deputy ->
            notices.tell(
                deputy,
                "people.absence.notice",
                List.of(name, absence.firstDay().toString(), absence.lastDay().toString()),
                "/me/powers"));
  }
}
