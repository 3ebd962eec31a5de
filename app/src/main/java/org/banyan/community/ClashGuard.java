package org.banyan.community;

import static db.community.Tables.BATCH;
import static db.community.Tables.TRAIT;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.community.member.Evidence;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Finds what speaks against members being one: accounts of one platform that were active side by
/// side, and evidence that is sure and contradicts itself.
@Repository
class ClashGuard {

  private final DSLContext db;
  private final SideBySide sideBySide;

  ClashGuard(DSLContext db, SideBySide sideBySide) {
    this.db = db;
    this.sideBySide = sideBySide;
  }

  /// What is known of some members, two of whom can be held against each other.
  record Known(Map<Long, Span> spans, Map<Long, Set<String>> unionids) {

    List<Clash> between(Profile one, Profile other) {
      var clashes = new ArrayList<Clash>();
      SideBySide.clash(one, other, spans).map(Clash.SideBySide::new).ifPresent(clashes::add);
      var first = unionids(one);
      var second = unionids(other);
      if (!first.isEmpty() && !second.isEmpty() && Collections.disjoint(first, second)) {
        clashes.add(new Clash.Unionids());
      }
      return clashes;
    }

    private Set<String> unionids(Profile member) {
      var all = new HashSet<String>();
      member
          .accounts()
          .forEach(account -> all.addAll(unionids.getOrDefault(account.identity(), Set.of())));
      return all;
    }
  }

  /// Asks the record about the accounts of the rivals only, who share a platform with somebody.
  Known known(CommunityId community, Collection<Profile> members, Collection<Profile> rivals) {
    return new Known(
        sideBySide.spans(community, identities(rivals)), unionids(identities(members)));
  }

  private static List<Long> identities(Collection<Profile> members) {
    return members.stream()
        .flatMap(member -> member.accounts().stream())
        .map(KnownAs::identity)
        .distinct()
        .toList();
  }

  private Map<Long, Set<String>> unionids(Collection<Long> identities) {
    return db
        .select(TRAIT.IDENTITY_ID, TRAIT.MARK)
        .from(TRAIT)
        .join(BATCH)
        .on(BATCH.ID.eq(TRAIT.BATCH_ID))
        .where(TRAIT.IDENTITY_ID.in(identities))
        .and(TRAIT.KIND.eq(Evidence.UNIONID.tag()))
        .and(BATCH.STATE.eq(Batch.State.LIVE.tag()))
        .fetch()
        .intoGroups(TRAIT.IDENTITY_ID, TRAIT.MARK)
        .entrySet()
        .stream()
        .collect(toMap(Map.Entry::getKey, marks -> Set.copyOf(marks.getValue())));
  }
}
