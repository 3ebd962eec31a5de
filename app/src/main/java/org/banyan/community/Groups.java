package org.banyan.community;

import static db.community.Tables.BATCH;
import static db.community.Tables.CHANNEL;
import static db.community.Tables.CHANNEL_SIGHTING;
import static db.community.Tables.GROUP;
import static db.community.Tables.GROUP_DAY;
import static db.community.Tables.GROUP_DAY_BEST;
import static db.community.Tables.GROUP_TERM;
import static db.community.Tables.GROUP_WEEK;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.GroupStanding.Size;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// The groups of the communities, with what they were called and how they stood at any time.
@Repository
class Groups {

  static final String LISTED = "list";
  static final String IMPORTED = "import";

  private static final List<Field<?>> STANDING =
      List.of(
          GROUP.ID,
          GROUP.COMMUNITY_ID,
          GROUP_TERM.NAME,
          GROUP_TERM.OWNER,
          GROUP_TERM.TIER,
          GROUP_TERM.KIND,
          GROUP_TERM.POSITIONING,
          GROUP_TERM.PURPOSE,
          GROUP_TERM.STAGE,
          GROUP_TERM.CAPACITY,
          GROUP_TERM.VALID_FROM);

  private final DSLContext db;
  private final Clock clock;

  Groups(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Listed groups, and those that a live batch shows, by name.
  List<Group> of(CommunityId community) {
    return of(community, DSL.noCondition());
  }

  List<Group> of(CommunityId community, Condition which) {
    return where(GROUP.COMMUNITY_ID.eq(community.value()).and(which));
  }

  /// The same of every community at once.
  List<Group> all() {
    return where(DSL.noCondition());
  }

  /// Of these the ones that there are in a community, whether they live or not.
  List<Group> found(CommunityId community, Collection<UUID> ids) {
    return db.select(STANDING)
        .from(GROUP)
        .join(GROUP_TERM)
        .on(GROUP_TERM.GROUP_ID.eq(GROUP.ID))
        .where(GROUP.COMMUNITY_ID.eq(community.value()))
        .and(GROUP.ID.in(ids))
        .and(GROUP_TERM.VALID_UNTIL.isNull())
        .orderBy(GROUP.ID)
        .fetch(Groups::group);
  }

  Optional<Group> find(CommunityId community, GroupId id) {
    return found(community, List.of(id.value())).stream().findFirst();
  }

  /// Those that have ended, by name.
  List<Group> ended(CommunityId community, Condition which) {
    return where(GROUP.COMMUNITY_ID.eq(community.value()).and(which), DSL.not(Endings.isLiving()));
  }

  private List<Group> where(Condition which) {
    return where(which, Endings.isLiving());
  }

  private List<Group> where(Condition which, Condition life) {
    return db.select(STANDING)
        .from(GROUP)
        .join(GROUP_TERM)
        .on(GROUP_TERM.GROUP_ID.eq(GROUP.ID))
        .where(which)
        .and(life)
        .and(GROUP_TERM.VALID_UNTIL.isNull())
        .and(GROUP.ORIGIN.eq(LISTED).or(isShownByALiveBatch()))
        .orderBy(GROUP_TERM.NAME, GROUP.ID)
        .fetch(Groups::group);
  }

  private static Condition isShownByALiveBatch() {
    return DSL.exists(
        DSL.selectOne()
            .from(CHANNEL)
            .join(CHANNEL_SIGHTING)
            .on(CHANNEL_SIGHTING.CHANNEL_ID.eq(CHANNEL.ID))
            .join(BATCH)
            .on(BATCH.ID.eq(CHANNEL_SIGHTING.BATCH_ID))
            .where(CHANNEL.GROUP_ID.eq(GROUP.ID))
            .and(BATCH.STATE.eq(Batch.State.LIVE.tag())));
  }

  /// The latest known size of each group.
  Map<GroupId, Size> sizes(CommunityId community) {
    var latest =
        DSL.lateral(
                DSL.select(GROUP_DAY_BEST.MEMBERS, GROUP_DAY_BEST.DAY)
                    .from(GROUP_DAY_BEST)
                    .where(GROUP_DAY_BEST.GROUP_ID.eq(GROUP.ID))
                    .and(GROUP_DAY_BEST.MEMBERS.isNotNull())
                    .orderBy(GROUP_DAY_BEST.DAY.desc())
                    .limit(1))
            .as("latest");
    return db.select(
            GROUP.ID, latest.field(GROUP_DAY_BEST.MEMBERS), latest.field(GROUP_DAY_BEST.DAY))
        .from(GROUP, latest)
        .where(GROUP.COMMUNITY_ID.eq(community.value()))
        .fetchMap(row -> new GroupId(row.value1()), row -> new Size(row.value2(), row.value3()));
  }

  /// These groups as they stand.
  List<Group> named(Collection<GroupId> ids) {
    return db.select(STANDING)
        .from(GROUP)
        .join(GROUP_TERM)
        .on(GROUP_TERM.GROUP_ID.eq(GROUP.ID))
        .where(GROUP.ID.in(ids.stream().map(GroupId::value).toList()))
        .and(GROUP_TERM.VALID_UNTIL.isNull())
        .fetch(Groups::group);
  }

  /// The group of this name, added where nobody has listed it yet.
  GroupId forChannel(CommunityId community, String name) {
    return named(community, name)
        .map(Group::id)
        .orElseGet(() ->
            add(
                new Group(GroupId.next(), community, name, "", "", "", GroupProfile.BLANK),
                IMPORTED,
                ZoneId.of("UTC")));
  }

  Optional<Group> living(CommunityId community, String name) {
    return named(community, name)
        .filter(group ->
            db.fetchExists(GROUP, GROUP.ID.eq(group.id().value()).and(Endings.isLiving())));
  }

  /// A living group of this name, else one that has ended.
  Optional<Group> named(CommunityId community, String name) {
    return db.select(STANDING)
        .from(GROUP)
        .join(GROUP_TERM)
        .on(GROUP_TERM.GROUP_ID.eq(GROUP.ID))
        .where(GROUP.COMMUNITY_ID.eq(community.value()))
        .and(GROUP_TERM.NAME.eq(name))
        .and(GROUP_TERM.VALID_UNTIL.isNull())
        .orderBy(DSL.field(Endings.isLiving()).desc(), GROUP.CREATED_AT, GROUP.ID)
        .limit(1)
        .fetchOptional(Groups::group);
  }

  GroupId add(Group group, String origin, ZoneId zone) {
    return add(group, origin, today(zone));
  }

  /// A group that stands like this from a day.
  GroupId add(Group group, String origin, LocalDate day) {
    db.insertInto(GROUP)
        .set(GROUP.ID, group.id().value())
        .set(GROUP.COMMUNITY_ID, group.community().value())
        .set(GROUP.ORIGIN, origin)
        .set(GROUP.CREATED_AT, clock.instant())
        .execute();
    begin(group, day);
    return group.id();
  }

  /// From today the group stands like this; what it was until then is kept.
  void change(Group group, ZoneId zone) {
    if (find(group.community(), group.id()).filter(group::equals).isEmpty()) {
      var today = today(zone);
      end(group.id(), today);
      if (!resume(group, today)) {
        begin(group, today);
      }
    }
    db.update(GROUP).set(GROUP.ORIGIN, LISTED).where(GROUP.ID.eq(group.id().value())).execute();
  }

  /// What began only today has never been.
  private void end(GroupId group, LocalDate today) {
    var current = GROUP_TERM.GROUP_ID.eq(group.value()).and(GROUP_TERM.VALID_UNTIL.isNull());
    db.deleteFrom(GROUP_TERM).where(current).and(GROUP_TERM.VALID_FROM.ge(today)).execute();
    db.update(GROUP_TERM).set(GROUP_TERM.VALID_UNTIL, today).where(current).execute();
  }

  /// A group that is put back the way it stood until today has gone on.
  private boolean resume(Group group, LocalDate today) {
    var ended =
        db.select(STANDING)
            .from(GROUP)
            .join(GROUP_TERM)
            .on(GROUP_TERM.GROUP_ID.eq(GROUP.ID))
            .where(GROUP.ID.eq(group.id().value()))
            .and(GROUP_TERM.VALID_UNTIL.eq(today))
            .fetchOptional();
    if (ended.filter(row -> group(row).equals(group)).isEmpty()) {
      return false;
    }
    db.update(GROUP_TERM)
        .setNull(GROUP_TERM.VALID_UNTIL)
        .where(GROUP_TERM.GROUP_ID.eq(group.id().value()))
        .and(GROUP_TERM.VALID_FROM.eq(ended.orElseThrow().get(GROUP_TERM.VALID_FROM)))
        .execute();
    return true;
  }

  private void begin(Group group, LocalDate day) {
    db.insertInto(GROUP_TERM)
        .set(GROUP_TERM.GROUP_ID, group.id().value())
        .set(GROUP_TERM.VALID_FROM, day)
        .set(GROUP_TERM.NAME, group.name())
        .set(GROUP_TERM.OWNER, group.owner())
        .set(GROUP_TERM.TIER, group.tier())
        .set(GROUP_TERM.KIND, group.kind())
        .set(GROUP_TERM.POSITIONING, group.profile().positioning())
        .set(GROUP_TERM.PURPOSE, group.profile().purpose())
        .set(GROUP_TERM.STAGE, group.profile().stage().map(GroupStage::tag).orElse(""))
        .set(GROUP_TERM.CAPACITY, group.profile().capacity().orElse(null))
        .execute();
  }

  boolean hasChannel(GroupId group) {
    return db.fetchExists(DSL.selectOne().from(CHANNEL).where(CHANNEL.GROUP_ID.eq(group.value())));
  }

  /// Takes a group away as if it had never been listed.
  void remove(GroupId group) {
    db.deleteFrom(GROUP_WEEK).where(GROUP_WEEK.GROUP_ID.eq(group.value())).execute();
    db.deleteFrom(GROUP_DAY_BEST).where(GROUP_DAY_BEST.GROUP_ID.eq(group.value())).execute();
    db.deleteFrom(GROUP_DAY).where(GROUP_DAY.GROUP_ID.eq(group.value())).execute();
    db.deleteFrom(GROUP_TERM).where(GROUP_TERM.GROUP_ID.eq(group.value())).execute();
    db.deleteFrom(GROUP).where(GROUP.ID.eq(group.value())).execute();
  }

  boolean hasDays(GroupId group) {
    return db.fetchExists(GROUP_DAY, GROUP_DAY.GROUP_ID.eq(group.value()));
  }

  private LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  static Group group(Record row) {
    return new Group(
        new GroupId(row.get(GROUP.ID)),
        new CommunityId(row.get(GROUP.COMMUNITY_ID)),
        row.get(GROUP_TERM.NAME),
        row.get(GROUP_TERM.OWNER),
        row.get(GROUP_TERM.TIER),
        row.get(GROUP_TERM.KIND),
        new GroupProfile(
            row.get(GROUP_TERM.POSITIONING),
            row.get(GROUP_TERM.PURPOSE),
            GroupStage.of(row.get(GROUP_TERM.STAGE)),
            Optional.ofNullable(row.get(GROUP_TERM.CAPACITY))));
  }
}
