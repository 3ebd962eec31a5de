package org.banyan.organisation.draft;

import static db.organisation.Tables.DRAFT;
import static db.organisation.Tables.DRAFT_STEP;

import db.organisation.tables.records.DraftRecord;
import db.organisation.tables.records.DraftStepRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.organisation.change.ChangeText;
import org.banyan.organisation.change.Step;
import org.banyan.organisation.draft.DraftSummary.Fate;
import org.banyan.organisation.draft.DraftSummary.Ground;
import org.banyan.platform.access.PersonId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// The drafts on record.
@Repository
class DraftRows {

  private static final Field<Integer> STEPS =
      DSL.field(
          DSL.selectCount()
              .from(DRAFT_STEP)
              .where(DRAFT_STEP.DRAFT.eq(DRAFT.ID).and(DRAFT_STEP.UNDONE.isFalse())));

  private final DSLContext db;
  private final Clock clock;

  DraftRows(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// A step as it is kept: its place, the version it was made in, and whether it is undone.
  record Kept(int number, long madeIn, boolean undone, Step step) {}

  void add(UUID id, String name, PersonId owner, long base, String title) {
    db.insertInto(DRAFT)
        .set(DRAFT.ID, id)
        .set(DRAFT.NAME, name)
        .set(DRAFT.OWNER, owner.value())
        .set(DRAFT.BASE_REVISION, base)
        .set(DRAFT.BASE_TITLE, title)
        .set(DRAFT.STANDING, Standing.OPEN.name())
        .set(DRAFT.VERSION, 1L)
        .set(DRAFT.CREATED_AT, clock.instant())
        .set(DRAFT.CHANGED_AT, clock.instant())
        .set(DRAFT.CHANGED_BY, owner.value())
        .set(DRAFT.REASON, "")
        .set(DRAFT.TROUBLE, "")
        .execute();
  }

  List<DraftSummary> in(Collection<Standing> standings, int limit) {
    return db.select(DRAFT, STEPS)
        .from(DRAFT)
        .where(DRAFT.STANDING.in(standings.stream().map(Standing::name).toList()))
        .orderBy(DRAFT.CHANGED_AT.desc(), DRAFT.ID)
        .limit(limit)
        .fetch(DraftRows::summary);
  }

  /// The drafts whose day has come.
  List<UUID> due(Instant now) {
    return db.select(DRAFT.ID)
        .from(DRAFT)
        .where(DRAFT.STANDING.eq(Standing.SCHEDULED.name()).and(DRAFT.EFFECTIVE_AT.le(now)))
        .orderBy(DRAFT.EFFECTIVE_AT)
        .fetch(DRAFT.ID);
  }

  Optional<DraftSummary> find(UUID id) {
    return db.select(DRAFT, STEPS)
        .from(DRAFT)
        .where(DRAFT.ID.eq(id))
        .fetchOptional(DraftRows::summary);
  }

  /// The same, and nobody else changes it until the end of the transaction.
  Optional<DraftSummary> claim(UUID id) {
    return db.select(DRAFT.ID)
        .from(DRAFT)
        .where(DRAFT.ID.eq(id))
        .forUpdate()
        .fetchOptional()
        .flatMap(_ -> find(id));
  }

  List<Kept> steps(UUID draft) {
    return db.selectFrom(DRAFT_STEP)
        .where(DRAFT_STEP.DRAFT.eq(draft))
        .orderBy(DRAFT_STEP.NUMBER)
        .fetch(DraftRows::step);
  }

  void add(UUID draft, Kept kept) {
    db.insertInto(DRAFT_STEP)
        .set(DRAFT_STEP.DRAFT, draft)
        .set(DRAFT_STEP.NUMBER, kept.number())
        .set(DRAFT_STEP.CHANGES, ChangeText.write(kept.step().changes()))
        .set(DRAFT_STEP.REASON, kept.step().reason())
        .set(DRAFT_STEP.AUTHOR, kept.step().by().value())
        .set(DRAFT_STEP.MADE_AT, kept.step().at())
        .set(DRAFT_STEP.MADE_IN, kept.madeIn())
        .set(DRAFT_STEP.UNDONE, kept.undone())
        .execute();
  }

  void undone(UUID draft, int number, boolean undone) {
    db.update(DRAFT_STEP)
        .set(DRAFT_STEP.UNDONE, undone)
        .where(DRAFT_STEP.DRAFT.eq(draft).and(DRAFT_STEP.NUMBER.eq(number)))
        .execute();
  }

  void explain(UUID draft, int number, String reason) {
    db.update(DRAFT_STEP)
        .set(DRAFT_STEP.REASON, reason)
        .where(DRAFT_STEP.DRAFT.eq(draft).and(DRAFT_STEP.NUMBER.eq(number)))
        .execute();
  }

  void remove(UUID draft, Collection<Integer> numbers) {
    db.deleteFrom(DRAFT_STEP)
        .where(DRAFT_STEP.DRAFT.eq(draft).and(DRAFT_STEP.NUMBER.in(numbers)))
        .execute();
  }

  /// Notes that somebody has changed the draft: it has another version now.
  void touch(DraftSummary draft, PersonId by) {
    db.update(DRAFT)
        .set(DRAFT.VERSION, draft.version() + 1)
        .set(DRAFT.CHANGED_AT, clock.instant())
        .set(DRAFT.CHANGED_BY, by.value())
        .where(DRAFT.ID.eq(draft.id()))
        .execute();
  }

  void rename(UUID id, String name) {
    db.update(DRAFT).set(DRAFT.NAME, name).where(DRAFT.ID.eq(id)).execute();
  }

  void rebase(UUID id, long revision) {
    db.update(DRAFT).set(DRAFT.BASE_REVISION, revision).where(DRAFT.ID.eq(id)).execute();
  }

  /// Where the draft stands from now on, and what has come of it.
  void turn(UUID id, Standing standing, Fate fate) {
    db.update(DRAFT)
        .set(DRAFT.STANDING, standing.name())
        .set(DRAFT.PROPOSED_BY, fate.proposedBy().map(PersonId::value).orElse(null))
        .set(DRAFT.ADOPTED_BY, fate.adoptedBy().map(PersonId::value).orElse(null))
        .set(DRAFT.EFFECTIVE_AT, fate.effectiveAt().orElse(null))
        .set(DRAFT.REASON, fate.reason())
        .set(DRAFT.TROUBLE, fate.trouble())
        .set(DRAFT.REVISION, fate.revision().orElse(null))
        .where(DRAFT.ID.eq(id))
        .execute();
  }

  private static DraftSummary summary(Record2<DraftRecord, Integer> found) {
    var row = found.value1();
    return new DraftSummary(
        row.getId(),
        row.getName(),
        new PersonId(row.getOwner()),
        new Ground(row.getBaseRevision(), row.getBaseTitle()),
        Standing.valueOf(row.getStanding()),
        row.getVersion(),
        found.value2(),
        row.getChangedAt(),
        new PersonId(row.getChangedBy()),
        new Fate(
            Optional.ofNullable(row.getProposedBy()).map(PersonId::new),
            Optional.ofNullable(row.getAdoptedBy()).map(PersonId::new),
            Optional.ofNullable(row.getEffectiveAt()),
            row.getReason(),
            row.getTrouble(),
            Optional.ofNullable(row.getRevision())));
  }

  private static Kept step(DraftStepRecord row) {
    return new Kept(
        row.getNumber(),
        row.getMadeIn(),
        row.getUndone(),
        new Step(
            ChangeText.read(row.getChanges()),
            row.getReason(),
            new PersonId(row.getAuthor()),
            row.getMadeAt()));
  }
}
