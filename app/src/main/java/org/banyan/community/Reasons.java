package org.banyan.community;

import static db.community.Tables.BATCH_REASON;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.banyan.community.reading.Problem;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Why rows of the batches were not kept.
@Repository
class Reasons {

  private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

  private final DSLContext db;
  private final JsonMapper json;

  Reasons(DSLContext db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  void add(BatchId batch, List<Reason> reasons) {
    reasons.forEach(reason ->
        db.insertInto(BATCH_REASON)
            .set(BATCH_REASON.BATCH_ID, batch.value())
            .set(BATCH_REASON.OUTCOME, reason.outcome().tag())
            .set(BATCH_REASON.REASON, reason.name())
            .set(BATCH_REASON.OCCURRENCES, reason.occurrences())
            .set(BATCH_REASON.SAMPLES, JSONB.valueOf(json.writeValueAsString(reason.samples())))
            .execute());
  }

  /// Counts on; what arrives live leaves no samples, for they would outlive what they show.
  void grow(BatchId batch, List<Reason> reasons) {
    reasons.forEach(reason ->
        db.insertInto(BATCH_REASON)
            .set(BATCH_REASON.BATCH_ID, batch.value())
            .set(BATCH_REASON.OUTCOME, reason.outcome().tag())
            .set(BATCH_REASON.REASON, reason.name())
            .set(BATCH_REASON.OCCURRENCES, reason.occurrences())
            .set(BATCH_REASON.SAMPLES, JSONB.valueOf("[]"))
            .onConflict(BATCH_REASON.BATCH_ID, BATCH_REASON.OUTCOME, BATCH_REASON.REASON)
            .doUpdate()
            .set(BATCH_REASON.OCCURRENCES, BATCH_REASON.OCCURRENCES.plus(reason.occurrences()))
            .execute());
  }

  void withoutSamples(BatchId batch) {
    db.update(BATCH_REASON)
        .set(BATCH_REASON.SAMPLES, JSONB.valueOf("[]"))
        .where(BATCH_REASON.BATCH_ID.eq(batch.value()))
        .execute();
  }

  Map<UUID, List<Reason>> of(Collection<UUID> batches) {
    return db.selectFrom(BATCH_REASON)
        .where(BATCH_REASON.BATCH_ID.in(batches))
        .fetchGroups(
            BATCH_REASON.BATCH_ID,
            row ->
                new Reason(
                    Outcome.valueOf(row.getOutcome().toUpperCase(Locale.ROOT)),
                    row.getReason(),
                    row.getOccurrences(),
                    json.readValue(row.getSamples().data(), PROBLEMS)));
  }
}
