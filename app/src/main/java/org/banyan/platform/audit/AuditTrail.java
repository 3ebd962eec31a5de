package org.banyan.platform.audit;

import static db.platform.Tables.AUDIT_ENTRY;

import db.platform.tables.records.AuditEntryRecord;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.banyan.platform.access.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

/// Reads the audit back, latest entry first.
@Service
public class AuditTrail {

  private final DSLContext db;
  private final Clock clock;

  AuditTrail(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Entries older than the one given whose action or object holds the words.
  public List<AuditEntry> before(long id, String words, int limit) {
    return db.selectFrom(AUDIT_ENTRY)
        .where(AUDIT_ENTRY.ID.lt(id).and(holds(words)))
        .orderBy(AUDIT_ENTRY.ID.desc())
        .limit(limit)
        .fetch(AuditTrail::entry);
  }

  /// How long the oldest entry has been waiting for its seal.
  public Duration unsealedAge() {
    return db.select(DSL.min(AUDIT_ENTRY.AT))
        .from(AUDIT_ENTRY)
        .where(AUDIT_ENTRY.SEALED.isFalse())
        .fetchOptional(row -> row.value1())
        .map(oldest -> Duration.between(oldest, clock.instant()))
        .orElse(Duration.ZERO);
  }

  private static Condition holds(String words) {
    return words.isBlank()
        ? DSL.noCondition()
        : AUDIT_ENTRY
            .ACTION
            .containsIgnoreCase(words.strip())
            .or(AUDIT_ENTRY.OBJECT.containsIgnoreCase(words.strip()));
  }

  private static AuditEntry entry(AuditEntryRecord row) {
    return new AuditEntry(
        row.getId(),
        row.getAt(),
        Optional.ofNullable(row.getActor()).map(PersonId::new),
        row.getAction(),
        row.getObject(),
        row.getDetail().data(),
        row.getSealed());
  }
}
