package org.banyan.community;

import static db.community.Tables.DISTINCTION;
import static db.community.Tables.IDENTITY;
import static db.community.Tables.MERGE;
import static db.community.Tables.UNMERGE;
import static org.jooq.impl.DSL.coalesce;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banyan.community.member.Evidence;
import org.banyan.community.member.Kin;
import org.banyan.community.member.Kin.Pair;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.store.Ids;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// The log of merges and what people have told apart; identities name the member that follows.
@Repository
class Merges {

  private final DSLContext db;
  private final Clock clock;

  Merges(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Every identity of the member to whom one belongs.
  Set<Long> circle(CommunityId community, long identity) {
    var member =
        db.select(coalesce(IDENTITY.MEMBER, IDENTITY.ID))
            .from(IDENTITY)
            .where(IDENTITY.ID.eq(identity))
            .and(IDENTITY.COMMUNITY_ID.eq(community.value()))
            .fetchOptional(row -> row.value1());
    return member.map(this::circle).orElse(Set.of());
  }

  private Set<Long> circle(long member) {
    return db.select(IDENTITY.ID)
        .from(IDENTITY)
        .where(IDENTITY.MEMBER.eq(member).or(IDENTITY.ID.eq(member)))
        .fetchSet(IDENTITY.ID);
  }

  UUID add(CommunityId community, Pair pair, List<Evidence> reasons, @Nullable PersonId by) {
    var id = Ids.next();
    db.insertInto(MERGE)
        .set(MERGE.ID, id)
        .set(MERGE.COMMUNITY_ID, community.value())
        .set(MERGE.ONE, pair.one())
        .set(MERGE.OTHER, pair.other())
        .set(MERGE.REASONS, reasons.stream().map(Evidence::tag).toArray(String[]::new))
        .set(MERGE.MERGED_AT, clock.instant())
        .set(MERGE.MERGED_BY, by == null ? null : by.value())
        .execute();
    return id;
  }

  /// Whether it was not undone before.
  boolean undo(UUID merge, @Nullable PersonId by) {
    return db.insertInto(UNMERGE)
            .set(UNMERGE.MERGE_ID, merge)
            .set(UNMERGE.UNDONE_AT, clock.instant())
            .set(UNMERGE.UNDONE_BY, by == null ? null : by.value())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /// Works out anew which member each of these identities belongs to.
  void settle(Set<Long> identities) {
    var kin = Kin.of(holding(identities));
    var sizes = new HashMap<Long, Integer>();
    identities.forEach(identity -> sizes.merge(kin.member(identity), 1, Integer::sum));
    identities.forEach(identity -> {
      var member = kin.member(identity);
      db.update(IDENTITY)
          .set(IDENTITY.MEMBER, sizes.getOrDefault(member, 1) == 1 ? null : member)
          .where(IDENTITY.ID.eq(identity))
          .execute();
    });
  }

  /// The merges among these identities that were not undone.
  List<Pair> holding(Set<Long> identities) {
    return db.select(MERGE.ONE, MERGE.OTHER)
        .from(MERGE)
        .leftAntiJoin(UNMERGE)
        .on(UNMERGE.MERGE_ID.eq(MERGE.ID))
        .where(MERGE.ONE.in(identities).and(MERGE.OTHER.in(identities)))
        .fetch(row -> new Pair(row.value1(), row.value2()));
  }

  Optional<Merge> find(UUID id) {
    return read(MERGE.ID.eq(id)).stream().findFirst();
  }

  /// What was merged and undone around these identities, newest first.
  List<Merge> log(Set<Long> identities) {
    return read(MERGE.ONE.in(identities).or(MERGE.OTHER.in(identities)));
  }

  private List<Merge> read(Condition which) {
    return db.select(MERGE.fields())
        .select(UNMERGE.UNDONE_AT)
        .from(MERGE)
        .leftJoin(UNMERGE)
        .on(UNMERGE.MERGE_ID.eq(MERGE.ID))
        .where(which)
        .orderBy(MERGE.MERGED_AT.desc(), MERGE.ID.desc())
        .fetch(Merges::merge);
  }

  private static Merge merge(Record row) {
    return new Merge(
        row.get(MERGE.ID),
        new CommunityId(row.get(MERGE.COMMUNITY_ID)),
        row.get(MERGE.ONE),
        row.get(MERGE.OTHER),
        List.of(row.get(MERGE.REASONS)).stream().map(Evidence::of).toList(),
        row.get(MERGE.MERGED_AT),
        Optional.ofNullable(row.get(MERGE.MERGED_BY)).map(PersonId::new),
        Optional.ofNullable(row.get(UNMERGE.UNDONE_AT)));
  }

  /// Who of these is told apart from whom.
  List<Pair> distinctions(Set<Long> identities) {
    return db.select(DISTINCTION.ONE, DISTINCTION.OTHER)
        .from(DISTINCTION)
        .where(DISTINCTION.ONE.in(identities).and(DISTINCTION.OTHER.in(identities)))
        .fetch(row -> new Pair(row.value1(), row.value2()));
  }

  void distinguish(CommunityId community, Collection<Pair> pairs, @Nullable PersonId by) {
    pairs.forEach(pair ->
        db.insertInto(DISTINCTION)
            .set(DISTINCTION.ONE, pair.one())
            .set(DISTINCTION.OTHER, pair.other())
            .set(DISTINCTION.COMMUNITY_ID, community.value())
            .set(DISTINCTION.SAID_AT, clock.instant())
            .set(DISTINCTION.SAID_BY, by == null ? null : by.value())
            .onConflictDoNothing()
            .execute());
  }

  /// Takes back that these two were told apart.
  void confound(Set<Long> one, Set<Long> other) {
    db.deleteFrom(DISTINCTION)
        .where(DISTINCTION.ONE.in(one).and(DISTINCTION.OTHER.in(other)))
        .or(DISTINCTION.ONE.in(other).and(DISTINCTION.OTHER.in(one)))
        .execute();
  }

  /// Every identity that is merged, with its member.
  Map<Long, Long> members(CommunityId community) {
    return db.select(IDENTITY.ID, IDENTITY.MEMBER)
        .from(IDENTITY)
        .where(IDENTITY.COMMUNITY_ID.eq(community.value()))
        .and(IDENTITY.MEMBER.isNotNull())
        .fetchMap(row -> row.value1(), row -> Objects.requireNonNull(row.value2()));
  }
}
