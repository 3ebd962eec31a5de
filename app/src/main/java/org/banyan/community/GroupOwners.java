package org.banyan.community;

import static db.community.Tables.GROUP;
import static db.community.Tables.GROUP_OWNER;

import db.community.tables.records.GroupOwnerRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.platform.access.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who owns the groups on their platforms, as rosters and the platforms themselves show it; what
/// somebody types into a list is no evidence.
@Service
public class GroupOwners {

  private final DSLContext db;

  GroupOwners(DSLContext db) {
    this.db = db;
  }

  /// Keeps what a source shows; the same owner again only extends the days.
  @Transactional
  public void note(PlatformOwner owner) {
    var known = newest(owner);
    if (known.filter(row -> row.getAccount().equals(owner.account())).isPresent()) {
      extend(known.orElseThrow(), owner);
    } else {
      db.insertInto(GROUP_OWNER)
          .set(GROUP_OWNER.GROUP_ID, owner.group().value())
          .set(GROUP_OWNER.SOURCE, owner.source())
          .set(GROUP_OWNER.SEEN_ON, owner.seenOn())
          .set(GROUP_OWNER.LAST_SEEN_ON, owner.seenOn())
          .set(GROUP_OWNER.ACCOUNT, owner.account())
          .set(GROUP_OWNER.NAME, owner.name())
          .set(GROUP_OWNER.PERSON, owner.person().map(PersonId::value).orElse(null))
          .onConflict(GROUP_OWNER.GROUP_ID, GROUP_OWNER.SOURCE, GROUP_OWNER.SEEN_ON)
          .doUpdate()
          .set(GROUP_OWNER.ACCOUNT, owner.account())
          .set(GROUP_OWNER.NAME, owner.name())
          .set(GROUP_OWNER.PERSON, owner.person().map(PersonId::value).orElse(null))
          .execute();
    }
  }

  /// What a source has shown of these groups is void.
  void forget(Collection<GroupId> groups, String source) {
    db.deleteFrom(GROUP_OWNER)
        .where(GROUP_OWNER.GROUP_ID.in(groups.stream().map(GroupId::value).toList()))
        .and(GROUP_OWNER.SOURCE.eq(source))
        .execute();
  }

  /// What the source showed last until that day.
  private Optional<GroupOwnerRecord> newest(PlatformOwner owner) {
    return db.selectFrom(GROUP_OWNER)
        .where(GROUP_OWNER.GROUP_ID.eq(owner.group().value()))
        .and(GROUP_OWNER.SOURCE.eq(owner.source()))
        .and(GROUP_OWNER.SEEN_ON.le(owner.seenOn()))
        .orderBy(GROUP_OWNER.SEEN_ON.desc())
        .limit(1)
        .fetchOptional();
  }

  private void extend(GroupOwnerRecord known, PlatformOwner owner) {
    if (owner.seenOn().isAfter(known.getLastSeenOn())) {
      known.setLastSeenOn(owner.seenOn());
    }
    known.setName(owner.name());
    owner.person().map(PersonId::value).ifPresent(known::setPerson);
    known.update();
  }

  /// The owner that was shown last, of each group that has ever shown one.
  public Map<GroupId, PlatformOwner> latest(CommunityId community) {
    return latest(GROUP.COMMUNITY_ID.eq(community.value()));
  }

  /// The same of every community at once.
  Map<GroupId, PlatformOwner> latest() {
    return latest(DSL.noCondition());
  }

  private Map<GroupId, PlatformOwner> latest(Condition which) {
    return db.select(GROUP_OWNER.fields())
        .distinctOn(GROUP_OWNER.GROUP_ID)
        .from(GROUP_OWNER)
        .join(GROUP)
        .on(GROUP.ID.eq(GROUP_OWNER.GROUP_ID))
        .where(which)
        .orderBy(GROUP_OWNER.GROUP_ID, GROUP_OWNER.LAST_SEEN_ON.desc(), GROUP_OWNER.SEEN_ON.desc())
        .fetchInto(GROUP_OWNER)
        .intoMap(row -> new GroupId(row.getGroupId()), GroupOwners::owner);
  }

  /// Every owner a group has shown, the latest first.
  List<PlatformOwner> of(GroupId group) {
    return db.selectFrom(GROUP_OWNER)
        .where(GROUP_OWNER.GROUP_ID.eq(group.value()))
        .orderBy(GROUP_OWNER.SEEN_ON.desc(), GROUP_OWNER.SOURCE)
        .fetch(GroupOwners::owner);
  }

  private static PlatformOwner owner(GroupOwnerRecord row) {
    return new PlatformOwner(
        new GroupId(row.getGroupId()),
        row.getAccount(),
        row.getName(),
        Optional.ofNullable(row.getPerson()).map(PersonId::new),
        row.getSource(),
        row.getSeenOn());
  }
}
