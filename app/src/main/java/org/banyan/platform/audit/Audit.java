package org.banyan.platform.audit;

import static db.platform.Tables.AUDIT_ENTRY;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.banyan.platform.access.PersonId;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Writes down what was done, by whom, in the transaction that does it.
@Service
public class Audit {

  private final DSLContext db;
  private final Clock clock;
  private final JsonMapper json;

  Audit(DSLContext db, Clock clock, JsonMapper json) {
    this.db = db;
    this.clock = clock;
    this.json = json;
  }

  /// Action is a stable word such as `charter.adopted`, object what it was done to; the detail must
  /// hold no secret. Nobody acts where the system does.
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      @Nullable PersonId actor, String action, String object, Map<String, ?> detail) {
    db.insertInto(AUDIT_ENTRY)
        .set(AUDIT_ENTRY.AT, clock.instant())
        .set(AUDIT_ENTRY.ACTOR, actor == null ? null : actor.value())
        .set(AUDIT_ENTRY.ACTION, action)
        .set(AUDIT_ENTRY.OBJECT, object)
        .set(AUDIT_ENTRY.DETAIL, JSONB.valueOf(json.writeValueAsString(new TreeMap<>(detail))))
        .execute();
  }
}
