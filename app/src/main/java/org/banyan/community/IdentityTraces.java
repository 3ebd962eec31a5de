package org.banyan.community;

import static db.community.Tables.ALIAS;
import static db.community.Tables.BATCH;
import static db.community.Tables.IDENTITY;
import static db.community.Tables.LIKENESS;
import static db.community.Tables.MERGE;
import static db.community.Tables.SIGHTING;
import static db.community.Tables.TRAIT;
import static db.community.Tables.UNMERGE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Repository;

/// The accounts of a member, what the batches say of them, and what follows from it.
@Repository
class IdentityTraces implements MemberTraces {

  private final DSLContext db;

  IdentityTraces(DSLContext db) {
    this.db = db;
  }

  @Override
  public Map<String, List<Map<String, Object>>> held(CommunityId community, Profile member) {
    var identities = member.accounts().stream().map(KnownAs::identity).toList();
    return Map.of(
        "accounts",
        maps(
            db.select(IDENTITY.ID, IDENTITY.PLATFORM, IDENTITY.KEY)
                .from(IDENTITY)
                .where(IDENTITY.ID.in(identities))
                .orderBy(IDENTITY.ID)
                .fetch()),
        "names",
        maps(
            db.select(
                    SIGHTING.IDENTITY_ID,
                    SIGHTING.NAME,
                    SIGHTING.BOT,
                    BATCH.NAME.as("import"),
                    BATCH.IMPORTED_AT)
                .from(SIGHTING)
                .join(BATCH)
                .on(BATCH.ID.eq(SIGHTING.BATCH_ID))
                .where(SIGHTING.IDENTITY_ID.in(identities))
                .orderBy(BATCH.NUMBER, SIGHTING.IDENTITY_ID)
                .fetch()),
        "recognised_by",
        maps(
            db.selectDistinct(TRAIT.IDENTITY_ID, TRAIT.KIND)
                .from(TRAIT)
                .where(TRAIT.IDENTITY_ID.in(identities))
                .orderBy(TRAIT.IDENTITY_ID, TRAIT.KIND)
                .fetch()),
        "merges",
        maps(
            db.select(MERGE.ONE, MERGE.OTHER, MERGE.REASONS, MERGE.MERGED_AT, UNMERGE.UNDONE_AT)
                .from(MERGE)
                .leftJoin(UNMERGE)
                .on(UNMERGE.MERGE_ID.eq(MERGE.ID))
                .where(MERGE.ONE.in(identities).or(MERGE.OTHER.in(identities)))
                .orderBy(MERGE.MERGED_AT)
                .fetch()));
  }

  static List<Map<String, Object>> maps(Result<? extends Record> rows) {
    return rows.stream()
        .map(row -> {
          Map<String, Object> values = new LinkedHashMap<>();
          for (var field : row.fields()) {
            var value = row.get(field);
            if (value != null) {
              values.put(field.getName(), value instanceof Object[] many ? List.of(many) : value);
            }
          }
          return values;
        })
        .toList();
  }

  @Override
  public Runnable forget(Erasure erasure) {
    var identities = erasure.identities();
    erasure
        .aliases()
        .forEach((identity, alias) ->
            db.update(IDENTITY).set(IDENTITY.KEY, alias).where(IDENTITY.ID.eq(identity)).execute());
    db.update(SIGHTING).setNull(SIGHTING.NAME).where(SIGHTING.IDENTITY_ID.in(identities)).execute();
    db.deleteFrom(TRAIT).where(TRAIT.IDENTITY_ID.in(identities)).execute();
    db.deleteFrom(ALIAS)
        .where(ALIAS.IDENTITY_ID.in(identities).or(ALIAS.FORMERLY.in(identities)))
        .execute();
    db.deleteFrom(LIKENESS)
        .where(LIKENESS.ONE.in(identities).or(LIKENESS.OTHER.in(identities)))
        .execute();
    return () -> {};
  }
}
