package org.banyan.community;

import static db.community.Tables.ALIAS;
import static db.community.Tables.ASSIGNMENT;
import static db.community.Tables.BATCH;
import static db.community.Tables.BATCH_REASON;
import static db.community.Tables.CHANNEL;
import static db.community.Tables.CHANNEL_SIGHTING;
import static db.community.Tables.COLUMN_MAPPING;
import static db.community.Tables.CONTACT;
import static db.community.Tables.DISTINCTION;
import static db.community.Tables.FOLDER_FILE;
import static db.community.Tables.GROUP;
import static db.community.Tables.GROUP_DAY;
import static db.community.Tables.GROUP_DAY_BEST;
import static db.community.Tables.GROUP_SET;
import static db.community.Tables.GROUP_TERM;
import static db.community.Tables.GROUP_WEEK;
import static db.community.Tables.IDENTITY;
import static db.community.Tables.LIKENESS;
import static db.community.Tables.LIVE_BATCH;
import static db.community.Tables.LIVE_EVENT;
import static db.community.Tables.LIVE_REFUSAL;
import static db.community.Tables.LIVE_SOURCE;
import static db.community.Tables.MAILBOX_PLACE;
import static db.community.Tables.MERGE;
import static db.community.Tables.OUTCOME;
import static db.community.Tables.SEGMENT;
import static db.community.Tables.SIGHTING;
import static db.community.Tables.STANDING;
import static db.community.Tables.TRAIT;
import static db.community.Tables.UNMERGE;
import static db.community.Tables.UPLOAD;
import static db.community.tables.Community.COMMUNITY_;

import java.util.UUID;
import org.banyan.community.roster.RosterBook;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/// Takes every row of a community out of the tables, those that lean on others first.
@Repository
class Removal {

  private final DSLContext db;
  private final RosterBook rosters;

  Removal(DSLContext db, RosterBook rosters) {
    this.db = db;
    this.rosters = rosters;
  }

  void remove(CommunityId community) {
    var id = community.value();
    // Whoever writes days of these groups holds them meanwhile.
    db.select(GROUP.ID)
        .from(GROUP)
        .where(GROUP.COMMUNITY_ID.eq(id))
        .orderBy(GROUP.ID)
        .forUpdate()
        .fetch();
    db.deleteFrom(UPLOAD).where(UPLOAD.COMMUNITY_ID.eq(id)).execute();
    rosters.remove(id);
    removeLive(id);
    removeKinship(id);
    removeBatches(id);
    removeGroups(id);
    db.deleteFrom(IDENTITY).where(IDENTITY.COMMUNITY_ID.eq(id)).execute();
    db.deleteFrom(UPLOAD).where(UPLOAD.COMMUNITY_ID.eq(id)).execute();
    db.deleteFrom(COLUMN_MAPPING).where(COLUMN_MAPPING.COMMUNITY_ID.eq(id)).execute();
    db.deleteFrom(COMMUNITY_).where(COMMUNITY_.ID.eq(id)).execute();
  }

  private void removeLive(UUID community) {
    var sources =
        db.select(LIVE_SOURCE.ID).from(LIVE_SOURCE).where(LIVE_SOURCE.COMMUNITY_ID.eq(community));
    db.deleteFrom(LIVE_EVENT).where(LIVE_EVENT.SOURCE_ID.in(sources)).execute();
    db.deleteFrom(LIVE_REFUSAL).where(LIVE_REFUSAL.SOURCE_ID.in(sources)).execute();
    db.deleteFrom(MAILBOX_PLACE).where(MAILBOX_PLACE.SOURCE_ID.in(sources)).execute();
    db.deleteFrom(FOLDER_FILE).where(FOLDER_FILE.SOURCE_ID.in(sources)).execute();
    db.deleteFrom(LIVE_SOURCE).where(LIVE_SOURCE.COMMUNITY_ID.eq(community)).execute();
  }

  private void removeKinship(UUID community) {
    var identities =
        db.select(IDENTITY.ID).from(IDENTITY).where(IDENTITY.COMMUNITY_ID.eq(community));
    var merges = db.select(MERGE.ID).from(MERGE).where(MERGE.COMMUNITY_ID.eq(community));
    db.deleteFrom(UNMERGE).where(UNMERGE.MERGE_ID.in(merges)).execute();
    db.deleteFrom(MERGE).where(MERGE.COMMUNITY_ID.eq(community)).execute();
    db.deleteFrom(DISTINCTION).where(DISTINCTION.COMMUNITY_ID.eq(community)).execute();
    db.deleteFrom(LIKENESS).where(LIKENESS.COMMUNITY_ID.eq(community)).execute();
    db.deleteFrom(STANDING).where(STANDING.IDENTITY_ID.in(identities)).execute();
    db.deleteFrom(ALIAS).where(ALIAS.IDENTITY_ID.in(identities)).execute();
    db.deleteFrom(TRAIT).where(TRAIT.IDENTITY_ID.in(identities)).execute();
  }

  private void removeBatches(UUID community) {
    var batches = db.select(BATCH.ID).from(BATCH).where(BATCH.COMMUNITY_ID.eq(community));
    db.deleteFrom(CHANNEL_SIGHTING).where(CHANNEL_SIGHTING.BATCH_ID.in(batches)).execute();
    db.deleteFrom(SIGHTING).where(SIGHTING.BATCH_ID.in(batches)).execute();
    db.deleteFrom(BATCH_REASON).where(BATCH_REASON.BATCH_ID.in(batches)).execute();
    db.deleteFrom(CONTACT).where(CONTACT.BATCH_ID.in(batches)).execute();
    db.deleteFrom(OUTCOME).where(OUTCOME.BATCH_ID.in(batches)).execute();
    db.deleteFrom(SEGMENT).where(SEGMENT.BATCH_ID.in(batches)).execute();
    db.deleteFrom(LIVE_BATCH).where(LIVE_BATCH.BATCH_ID.in(batches)).execute();
    db.deleteFrom(BATCH).where(BATCH.COMMUNITY_ID.eq(community)).execute();
  }

  private void removeGroups(UUID community) {
    Select<Record1<UUID>> groups =
        db.select(GROUP.ID).from(GROUP).where(GROUP.COMMUNITY_ID.eq(community));
    db.deleteFrom(CHANNEL).where(CHANNEL.COMMUNITY_ID.eq(community)).execute();
    db.deleteFrom(GROUP_SET).where(GROUP_SET.GROUP_ID.in(groups)).execute();
    db.deleteFrom(ASSIGNMENT).where(ASSIGNMENT.GROUP_ID.in(groups)).execute();
    db.deleteFrom(GROUP_WEEK).where(GROUP_WEEK.GROUP_ID.in(groups)).execute();
    db.deleteFrom(GROUP_DAY_BEST).where(GROUP_DAY_BEST.GROUP_ID.in(groups)).execute();
    db.deleteFrom(GROUP_DAY).where(GROUP_DAY.GROUP_ID.in(groups)).execute();
    db.deleteFrom(GROUP_TERM).where(GROUP_TERM.GROUP_ID.in(groups)).execute();
    db.deleteFrom(GROUP).where(GROUP.COMMUNITY_ID.eq(community)).execute();
  }
}
