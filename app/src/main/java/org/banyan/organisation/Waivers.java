package org.banyan.organisation;

import static db.organisation.Tables.WAIVER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.review.Finding;
import org.banyan.organisation.review.Findings;
import org.banyan.organisation.review.Severity;
import org.banyan.platform.access.Decision;
import org.banyan.platform.access.GrantSource;
import org.banyan.platform.access.NotAllowed;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.audit.Audit;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door through which findings are left as they are for a while. When the day has come, or when
/// the finding has become graver, it is back.
@Service
public class Waivers {

  private static final int MONTHS = 12;

  private final DSLContext db;
  private final Organisation organisation;
  private final GrantSource grants;
  private final Audit audit;
  private final Clock clock;

  Waivers(DSLContext db, Organisation organisation, GrantSource grants, Audit audit, Clock clock) {
    this.db = db;
    this.organisation = organisation;
    this.grants = grants;
    this.audit = audit;
    this.clock = clock;
  }

  /// The findings that are waived today, by their keys.
  public Map<String, Waiver> of(Findings findings) {
    var waivers = new HashMap<String, Waiver>();
    inForce().forEach(waiver -> waivers.put(waiver.finding(), waiver));
    var waived = new HashMap<String, Waiver>();
    for (var finding : findings.list()) {
      Optional.ofNullable(waivers.get(finding.id()))
          .filter(waiver -> waiver.covers(finding))
          .ifPresent(waiver -> waived.put(finding.id(), waiver));
    }
    return waived;
  }

  /// Leaves a finding of the charter in force as it is until a day, at most a year away.
  @Transactional
  public Waived waive(String finding, String reason, Optional<LocalDate> until, PersonId by) {
    demand(by);
    var today = LocalDate.now(clock);
    var found = found(finding);
    if (found.isEmpty()) {
      return new Waived.Refused(Waived.Reason.NO_FINDING);
    }
    if (reason.isBlank()) {
      return new Waived.Refused(Waived.Reason.NO_REASON);
    }
    if (until.filter(day -> day.isAfter(today)).isEmpty()) {
      return new Waived.Refused(Waived.Reason.NO_DAY);
    }
    var day = until.get();
    if (day.isAfter(today.plusMonths(MONTHS))) {
      return new Waived.Refused(Waived.Reason.TOO_FAR);
    }
    var waiver =
        new Waiver(finding, found.get().severity(), reason.strip(), day, by, clock.instant());
    close(finding, by);
    add(waiver);
    audit.record(
        by, "finding.waived", finding, Map.of("reason", waiver.reason(), "until", day.toString()));
    return new Waived.Kept(waiver);
  }

  /// Takes a waiver back; whether there was one.
  @Transactional
  public boolean end(String finding, PersonId by) {
    demand(by);
    var ended = close(finding, by);
    if (ended) {
      audit.record(by, "finding.waiver-ended", finding, Map.of());
    }
    return ended;
  }

  private Optional<Finding> found(String id) {
    return organisation.review().stream()
        .flatMap(adopted -> adopted.findings().list().stream())
        .filter(finding -> finding.id().equals(id))
        .findFirst();
  }

  private void add(Waiver waiver) {
    db.insertInto(WAIVER)
        .set(WAIVER.FINDING, waiver.finding())
        .set(WAIVER.SEVERITY, waiver.severity().code())
        .set(WAIVER.REASON, waiver.reason())
        .set(WAIVER.EXPIRES_ON, waiver.until())
        .set(WAIVER.WAIVED_BY, waiver.by().value())
        .set(WAIVER.WAIVED_AT, waiver.at())
        .execute();
  }

  private boolean close(String finding, PersonId by) {
    return db.update(WAIVER)
            .set(WAIVER.ENDED_BY, by.value())
            .set(WAIVER.ENDED_AT, clock.instant())
            .where(WAIVER.FINDING.eq(finding))
            .and(WAIVER.ENDED_AT.isNull())
            .execute()
        > 0;
  }

  private List<Waiver> inForce() {
    return db.selectFrom(WAIVER)
        .where(WAIVER.ENDED_AT.isNull())
        .and(WAIVER.EXPIRES_ON.gt(LocalDate.now(clock)))
        .fetch(row ->
            new Waiver(
                row.getFinding(),
                Severity.of(row.getSeverity()),
                row.getReason(),
                row.getExpiresOn(),
                new PersonId(row.getWaivedBy()),
                row.getWaivedAt()));
  }

  private void demand(PersonId by) {
    switch (grants.grantsOf(by).decide(Power.CHARTER_ADOPT, Scope.everywhere())) {
      case Decision.Allowed _ -> {}
      case Decision.Refused refused -> throw new NotAllowed(refused);
    }
  }
}
