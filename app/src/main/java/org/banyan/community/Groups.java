package org.banyan.community;

import static db.community.Tables.GROUP;
import static db.community.Tables.GROUP_TERM;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The groups of the communities, with what they were called and how they stood at any time.
@Repository
class Groups {

  static final String LISTED = "list";
  static final String IMPORTED = "import";

  private final DSLContext db;
  private final Clock clock;

  Groups(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// The group of this name, added where nobody has listed it yet.
  GroupId forChannel(CommunityId community, String name) {
    return named(community, name)
        .orElseGet(() -> add(new Group(GroupId.next(), community, name, "", "", ""), IMPORTED));
  }

  Optional<GroupId> named(CommunityId community, String name) {
    return db.select(GROUP.ID)
        .from(GROUP)
        .join(GROUP_TERM)
        .on(GROUP_TERM.GROUP_ID.eq(GROUP.ID))
        .where(GROUP.COMMUNITY_ID.eq(community.value()))
        .and(GROUP_TERM.NAME.eq(name))
        .and(GROUP_TERM.VALID_UNTIL.isNull())
        .orderBy(GROUP.CREATED_AT, GROUP.ID)
        .limit(1)
        .fetchOptional(row -> new GroupId(row.value1()));
  }

  GroupId add(Group group, String origin) {
    db.insertInto(GROUP)
        .set(GROUP.ID, group.id().value())
        .set(GROUP.COMMUNITY_ID, group.community().value())
        .set(GROUP.ORIGIN, origin)
        .set(GROUP.CREATED_AT, clock.instant())
        .execute();
    begin(group, today());
    return group.id();
  }

  private void begin(Group group, LocalDate day) {
    db.insertInto(GROUP_TERM)
        .set(GROUP_TERM.GROUP_ID, group.id().value())
        .set(GROUP_TERM.VALID_FROM, day)
        .set(GROUP_TERM.NAME, group.name())
        .set(GROUP_TERM.OWNER, group.owner())
        .set(GROUP_TERM.TIER, group.tier())
        .set(GROUP_TERM.KIND, group.kind())
        .execute();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
