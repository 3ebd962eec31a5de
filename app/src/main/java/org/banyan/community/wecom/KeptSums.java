package org.banyan.community.wecom;

import static db.community.Tables.BATCH;
import static db.community.Tables.IDENTITY;
import static db.community.Tables.SIGHTING;
import static db.community.Tables.WECOM_DAY;
import static db.community.Tables.WECOM_OWNER_DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// What the platform counted, by day and by owner and day; the same day again replaces what was
/// counted.
@Repository
class KeptSums {

  private final DSLContext db;

  KeptSums(DSLContext db) {
    this.db = db;
  }

  /// The days whose owners have been asked for.
  Set<LocalDate> complete(UUID connection) {
    return db.select(WECOM_DAY.DAY)
        .from(WECOM_DAY)
        .where(WECOM_DAY.CONNECTION_ID.eq(connection).and(WECOM_DAY.OWNERS))
        .fetchSet(WECOM_DAY.DAY);
  }

  /// The days that are known at all.
  Set<LocalDate> known(UUID connection) {
    return db.select(WECOM_DAY.DAY)
        .from(WECOM_DAY)
        .where(WECOM_DAY.CONNECTION_ID.eq(connection))
        .fetchSet(WECOM_DAY.DAY);
  }

  void keep(UUID connection, Map<LocalDate, Sums> days) {
    days.forEach((day, sums) -> {
      var row = db.newRecord(WECOM_DAY);
      row.setConnectionId(connection);
      row.setDay(day);
      row.setNewGroups(sums.newGroups());
      row.setGroups(sums.groups());
      row.setGroupsWithMessages(sums.groupsWithMessages());
      row.setNewMembers(sums.newMembers());
      row.setMembers(sums.members());
      row.setSpeakers(sums.speakers());
      row.setMessages(sums.messages());
      row.setOwners(false);
      db.insertInto(WECOM_DAY).set(row).onConflict().doUpdate().set(row).execute();
    });
  }

  void keepOwners(UUID connection, LocalDate day, Map<Long, Sums> owners) {
    owners.forEach((identity, sums) -> {
      var row = db.newRecord(WECOM_OWNER_DAY);
      row.setConnectionId(connection);
      row.setDay(day);
      row.setIdentityId(identity);
      row.setNewGroups(sums.newGroups());
      row.setGroups(sums.groups());
      row.setGroupsWithMessages(sums.groupsWithMessages());
      row.setNewMembers(sums.newMembers());
      row.setMembers(sums.members());
      row.setSpeakers(sums.speakers());
      row.setMessages(sums.messages());
      db.insertInto(WECOM_OWNER_DAY).set(row).onConflict().doUpdate().set(row).execute();
    });
    db.update(WECOM_DAY)
        .set(WECOM_DAY.OWNERS, true)
        .where(WECOM_DAY.CONNECTION_ID.eq(connection).and(WECOM_DAY.DAY.eq(day)))
        .execute();
  }

  /// The last days, the latest first.
  List<DaySums> days(UUID connection, int most) {
    return db.selectFrom(WECOM_DAY)
        .where(WECOM_DAY.CONNECTION_ID.eq(connection))
        .orderBy(WECOM_DAY.DAY.desc())
        .limit(most)
        .fetch(row ->
            new DaySums(
                row.getDay(),
                new Sums(
                    row.getNewGroups(),
                    row.getGroups(),
                    row.getGroupsWithMessages(),
                    row.getNewMembers(),
                    row.getMembers(),
                    row.getSpeakers(),
                    row.getMessages())));
  }

  /// The owners with the most members on the last day that is complete.
  List<OwnerSums> owners(UUID connection, int most) {
    var last =
        DSL.select(DSL.max(WECOM_DAY.DAY))
            .from(WECOM_DAY)
            .where(WECOM_DAY.CONNECTION_ID.eq(connection).and(WECOM_DAY.OWNERS));
    var name =
        DSL.field(
            DSL.select(SIGHTING.NAME)
                .from(SIGHTING)
                .join(BATCH)
                .on(BATCH.ID.eq(SIGHTING.BATCH_ID).and(BATCH.STATE.eq("live")))
                .where(SIGHTING.IDENTITY_ID.eq(IDENTITY.ID).and(SIGHTING.NAME.isNotNull()))
                .orderBy(BATCH.NUMBER.desc())
                .limit(1));
    return db.select(WECOM_OWNER_DAY.fields())
        .select(IDENTITY.KEY, name)
        .from(WECOM_OWNER_DAY)
        .join(IDENTITY)
        .on(IDENTITY.ID.eq(WECOM_OWNER_DAY.IDENTITY_ID))
        .where(WECOM_OWNER_DAY.CONNECTION_ID.eq(connection))
        .and(WECOM_OWNER_DAY.DAY.eq(last))
        .orderBy(WECOM_OWNER_DAY.MEMBERS.desc(), IDENTITY.KEY)
        .limit(most)
        .fetch(row ->
            new OwnerSums(
                row.get(IDENTITY.KEY),
                Optional.ofNullable(row.get(name)).orElse(""),
                row.get(WECOM_OWNER_DAY.DAY),
                new Sums(
                    row.get(WECOM_OWNER_DAY.NEW_GROUPS),
                    row.get(WECOM_OWNER_DAY.GROUPS),
                    row.get(WECOM_OWNER_DAY.GROUPS_WITH_MESSAGES),
                    row.get(WECOM_OWNER_DAY.NEW_MEMBERS),
                    row.get(WECOM_OWNER_DAY.MEMBERS),
                    row.get(WECOM_OWNER_DAY.SPEAKERS),
                    row.get(WECOM_OWNER_DAY.MESSAGES))));
  }
}
