package org.banyan.community;

import static db.community.Tables.BATCH;
import static db.community.Tables.BATCH_REASON;
import static db.community.Tables.CHANNEL;
import static db.community.Tables.CHANNEL_SIGHTING;
import static db.community.Tables.GROUP;
import static db.community.Tables.GROUP_TERM;
import static db.community.Tables.SIGHTING;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

/// Where a member is named beside what they did: names of imports, channels and groups, owners, and
/// the samples of rows that were not kept.
@Repository
class QuotedTraces implements MemberTraces {

  private final DSLContext db;

  QuotedTraces(DSLContext db) {
    this.db = db;
  }

  @Override
  public Map<String, List<Map<String, Object>>> held(CommunityId community, Profile member) {
    var called = member.accounts().stream().map(KnownAs::called).distinct().toList();
    return Map.of(
        "groups_owned",
        IdentityTraces.maps(
            db.select(GROUP_TERM.NAME, GROUP_TERM.OWNER, GROUP_TERM.VALID_FROM)
                .from(GROUP_TERM)
                .join(GROUP)
                .on(GROUP.ID.eq(GROUP_TERM.GROUP_ID))
                .where(GROUP.COMMUNITY_ID.eq(community.value()))
                .and(GROUP_TERM.OWNER.in(called))
                .orderBy(GROUP_TERM.VALID_FROM)
                .fetch()));
  }

  @Override
  public Runnable forget(Erasure erasure) {
    var community = erasure.community().value();
    var batches = BATCH.COMMUNITY_ID.eq(community);
    var within = select(BATCH.ID).from(BATCH).where(batches);
    var groups = select(GROUP.ID).from(GROUP).where(GROUP.COMMUNITY_ID.eq(community));
    var channels = select(CHANNEL.ID).from(CHANNEL).where(CHANNEL.COMMUNITY_ID.eq(community));
    blot(BATCH.NAME, batches, erasure);
    blot(CHANNEL_SIGHTING.NAME, CHANNEL_SIGHTING.CHANNEL_ID.in(channels), erasure);
    blot(GROUP_TERM.NAME, GROUP_TERM.GROUP_ID.in(groups), erasure);
    blot(GROUP_TERM.OWNER, GROUP_TERM.GROUP_ID.in(groups), erasure);
    talks(erasure);
    db.update(BATCH_REASON)
        .set(BATCH_REASON.SAMPLES, JSONB.valueOf("[]"))
        .where(BATCH_REASON.BATCH_ID.in(within))
        .and(
            BATCH_REASON.BATCH_ID.in(
                select(SIGHTING.BATCH_ID)
                    .from(SIGHTING)
                    .where(SIGHTING.IDENTITY_ID.in(erasure.identities()))))
        .execute();
    return () -> {};
  }

  /// Talk with one person lies in a channel that is called by their account.
  private void talks(Erasure erasure) {
    erasure
        .accounts()
        .forEach((account, alias) ->
            db.update(CHANNEL)
                .set(CHANNEL.KEY, alias)
                .where(CHANNEL.COMMUNITY_ID.eq(erasure.community().value()))
                .and(CHANNEL.KEY.eq(account))
                .execute());
  }

  private void blot(TableField<?, String> column, Condition where, Erasure erasure) {
    db
        .selectDistinct(column)
        .from(column.getTable())
        .where(where)
        .fetch(row -> row.value1())
        .stream()
        .filter(erasure::isNamedIn)
        .forEach(text ->
            db.update(column.getTable())
                .set(column, erasure.blotted(text))
                .where(where.and(column.eq(text)))
                .execute());
  }
}
