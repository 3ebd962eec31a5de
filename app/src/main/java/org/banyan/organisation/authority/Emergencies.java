package org.banyan.organisation.authority;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.notice.NoticeBoard;
import org.banyan.platform.store.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets an administrator take a power the charter did not give them, when something cannot wait:
/// for minutes, with a reason, before the eyes of every lead.
@Service
public class Emergencies {

  public static final int LONGEST_MINUTES = 240;

  private static final int SHORTEST_REASON = 10;

  private final EmergencyBook book;
  private final Seatings seatings;
  private final Units units;
  private final NoticeBoard notices;
  private final Audit audit;
  private final Clock clock;

  Emergencies(
      EmergencyBook book,
      Seatings seatings,
      Units units,
      NoticeBoard notices,
      Audit audit,
      Clock clock) {
    this.book = book;
    this.seatings = seatings;
    this.units = units;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /// How taking a power ended.
  public sealed interface Taking {

    record Taken(Emergency emergency) implements Taking {}

    record Refused(Reason reason) implements Taking {}
  }

  /// Why it was not taken.
  public enum Reason {
    NO_REASON,
    NO_TIME,
    HELD_ALREADY;

    public String key() {
      return "organisation.emergency.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Transactional
  public Taking take(Acting acting, Power power, int minutes, String reason) {
    acting.demand(Power.WORKSPACE_ADMINISTER, Scope.everywhere());
    if (reason.strip().length() < SHORTEST_REASON) {
      return new Taking.Refused(Reason.NO_REASON);
    }
    if (minutes < 1 || minutes > LONGEST_MINUTES) {
      return new Taking.Refused(Reason.NO_TIME);
    }
    if (acting.grants().reach(power).contains(Scope.everywhere())) {
      return new Taking.Refused(Reason.HELD_ALREADY);
    }
    var now = clock.instant();
    var emergency =
        new Emergency(
            Ids.next(),
            acting.person(),
            power,
            reason.strip(),
            now,
            now.plus(Duration.ofMinutes(minutes)),
            Optional.empty());
    book.add(emergency);
    audit.record(
        acting.person(),
        "emergency.taken",
        power.code(),
        Map.of("minutes", minutes, "reason", emergency.reason()));
    var told = List.of(acting.name(), power.code(), Integer.toString(minutes), emergency.reason());
    leads().stream()
        .filter(lead -> !lead.equals(acting.person()))
        .forEach(lead ->
            notices.tell(lead, "organisation.emergency.notice", told, "/organisation/access"));
    return new Taking.Taken(emergency);
  }

  @Transactional
  public boolean giveBack(Acting acting, UUID id) {
    var done = book.giveBack(acting.person(), id, clock.instant());
    if (done) {
      audit.record(acting.person(), "emergency.returned", id.toString(), Map.of());
    }
    return done;
  }

  /// Those of a person that still last.
  public List<Emergency> on(PersonId person) {
    return book.on(person, clock.instant());
  }

  /// Of everybody, latest first.
  public List<Emergency> latest(int limit) {
    return book.latest(limit);
  }

  /// Whoever leads a unit, may adopt a charter, administers, or sits in the seat of revision 0.
  Set<PersonId> leads() {
    var leads = new LinkedHashSet<>(seatings.seated());
    leads.addAll(seatings.holders(units.leads()));
    leads.addAll(
        seatings.allowed(List.of(Power.CHARTER_ADOPT.code(), Power.WORKSPACE_ADMINISTER.code())));
    return leads;
  }
}
