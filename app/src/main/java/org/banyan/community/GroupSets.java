package org.banyan.community;

import static db.community.Tables.GROUP;
import static db.community.Tables.GROUP_SET;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// Which groups are looked after together, such as those of one region.
@Repository
class GroupSets {

  private final DSLContext db;

  GroupSets(DSLContext db) {
    this.db = db;
  }

  /// The sets of the groups of a community; a group in none is left out.
  Map<GroupId, Set<String>> of(CommunityId community) {
    return where(
        GROUP_SET.GROUP_ID.in(
            DSL.select(GROUP.ID).from(GROUP).where(GROUP.COMMUNITY_ID.eq(community.value()))));
  }

  Set<String> of(GroupId group) {
    return where(GROUP_SET.GROUP_ID.eq(group.value())).getOrDefault(group, Set.of());
  }

  private Map<GroupId, Set<String>> where(Condition which) {
    var found = new HashMap<GroupId, Set<String>>();
    db.selectFrom(GROUP_SET)
        .where(which)
        .forEach(row ->
            found
                .computeIfAbsent(new GroupId(row.getGroupId()), _ -> new HashSet<>())
                .add(row.getName()));
    return found;
  }

  /// From now on the group is in these sets and in no other.
  void set(GroupId group, Set<String> names) {
    remove(group);
    db.batch(
            names.stream()
                .map(name ->
                    db.insertInto(GROUP_SET)
                        .set(GROUP_SET.GROUP_ID, group.value())
                        .set(GROUP_SET.NAME, name))
                .toList())
        .execute();
  }

  void remove(GroupId group) {
    db.deleteFrom(GROUP_SET).where(GROUP_SET.GROUP_ID.eq(group.value())).execute();
  }
}
