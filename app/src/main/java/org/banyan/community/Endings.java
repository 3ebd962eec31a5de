package org.banyan.community;

import static db.community.Tables.GROUP;
import static db.community.Tables.GROUP_ENDING;
import static db.community.Tables.GROUP_SPLIT;

import db.community.tables.records.GroupEndingRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banyan.platform.store.Ids;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// Which groups have ended and from which others some began.
@Repository
class Endings {

  private final DSLContext db;

  Endings(DSLContext db) {
    this.db = db;
  }

  /// Whether a group lives, as a condition on the groups of a statement.
  static Condition isLiving() {
    return DSL.notExists(
        DSL.selectOne()
            .from(GROUP_ENDING)
            .where(GROUP_ENDING.GROUP_ID.eq(GROUP.ID))
            .and(GROUP_ENDING.REOPENED_ON.isNull()));
  }

  Optional<Ending> of(GroupId group) {
    return db.selectFrom(GROUP_ENDING)
        .where(GROUP_ENDING.GROUP_ID.eq(group.value()))
        .and(GROUP_ENDING.REOPENED_ON.isNull())
        .fetchOptional(Endings::ending);
  }

  /// An end in the past of a group, and the day on which it came back.
  record Past(Ending ending, Optional<LocalDate> reopened) {}

  /// Every end of a group, those it came back from among them, by day.
  List<Past> all(GroupId group) {
    return db.selectFrom(GROUP_ENDING)
        .where(GROUP_ENDING.GROUP_ID.eq(group.value()))
        .orderBy(GROUP_ENDING.ENDED_ON, GROUP_ENDING.ID)
        .fetch(row -> new Past(ending(row), Optional.ofNullable(row.getReopenedOn())));
  }

  /// A group and the day on which it went into another or began from it.
  record Related(GroupId group, LocalDate day) {}

  List<Related> cameInto(GroupId group) {
    return db.selectFrom(GROUP_ENDING)
        .where(GROUP_ENDING.INTO_ID.eq(group.value()))
        .and(GROUP_ENDING.REOPENED_ON.isNull())
        .orderBy(GROUP_ENDING.ENDED_ON)
        .fetch(row -> new Related(new GroupId(row.getGroupId()), row.getEndedOn()));
  }

  List<Related> beganFrom(GroupId group) {
    return db.selectFrom(GROUP_SPLIT)
        .where(GROUP_SPLIT.FROM_ID.eq(group.value()))
        .orderBy(GROUP_SPLIT.SPLIT_ON)
        .fetch(row -> new Related(new GroupId(row.getGroupId()), row.getSplitOn()));
  }

  Optional<Related> origin(GroupId group) {
    return db.selectFrom(GROUP_SPLIT)
        .where(GROUP_SPLIT.GROUP_ID.eq(group.value()))
        .fetchOptional(row -> new Related(new GroupId(row.getFromId()), row.getSplitOn()));
  }

  void end(GroupId group, Ending ending) {
    db.insertInto(GROUP_ENDING)
        .set(GROUP_ENDING.ID, Ids.next())
        .set(GROUP_ENDING.GROUP_ID, group.value())
        .set(GROUP_ENDING.HOW, ending.how().tag())
        .set(GROUP_ENDING.INTO_ID, ending.into().map(GroupId::value).orElse(null))
        .set(GROUP_ENDING.ENDED_ON, ending.day())
        .execute();
  }

  void reopen(GroupId group, LocalDate day) {
    db.update(GROUP_ENDING)
        .set(GROUP_ENDING.REOPENED_ON, day)
        .where(GROUP_ENDING.GROUP_ID.eq(group.value()))
        .and(GROUP_ENDING.REOPENED_ON.isNull())
        .execute();
  }

  /// Makes it so, as if it had never been otherwise.
  void restore(GroupId group, Optional<Ending> ending) {
    db.deleteFrom(GROUP_ENDING)
        .where(GROUP_ENDING.GROUP_ID.eq(group.value()))
        .and(GROUP_ENDING.REOPENED_ON.isNull())
        .execute();
    ending.ifPresent(known -> {
      if (resume(group, known) == 0) {
        end(group, known);
      }
    });
  }

  private int resume(GroupId group, Ending ending) {
    return db.update(GROUP_ENDING)
        .setNull(GROUP_ENDING.REOPENED_ON)
        .where(
            GROUP_ENDING.ID.eq(
                DSL.select(GROUP_ENDING.ID)
                    .from(GROUP_ENDING)
                    .where(GROUP_ENDING.GROUP_ID.eq(group.value()))
                    .and(GROUP_ENDING.ENDED_ON.eq(ending.day()))
                    .and(GROUP_ENDING.HOW.eq(ending.how().tag()))
                    .orderBy(GROUP_ENDING.ID.desc())
                    .limit(1)))
        .execute();
  }

  void split(GroupId from, GroupId part, LocalDate day) {
    db.insertInto(GROUP_SPLIT)
        .set(GROUP_SPLIT.GROUP_ID, part.value())
        .set(GROUP_SPLIT.FROM_ID, from.value())
        .set(GROUP_SPLIT.SPLIT_ON, day)
        .execute();
  }

  private static Ending ending(GroupEndingRecord row) {
    return new Ending(
        Ending.How.of(row.getHow()),
        Optional.ofNullable(row.getIntoId()).map(GroupId::new),
        row.getEndedOn());
  }
}
