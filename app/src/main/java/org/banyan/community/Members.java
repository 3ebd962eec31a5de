package org.banyan.community;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.community.Suggestions.Alike;
import org.banyan.community.member.Evidence;
import org.banyan.community.member.Kin;
import org.banyan.community.member.Kin.Pair;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.page.NoSuch;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Who is who in a community: the accounts of one person made one member, taken apart again, or
/// told apart for good. Nothing is ever merged unless a person says so.
@Service
public class Members {

  private final TransactionTemplate transaction;
  private final KnownCommunities communities;
  private final Directory directory;
  private final Suggestions suggestions;
  private final ClashGuard guard;
  private final Merges merges;
  private final HeadCounts counts;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Members(
      TransactionTemplate transaction,
      KnownCommunities communities,
      Directory directory,
      Suggestions suggestions,
      ClashGuard guard,
      Merges merges,
      HeadCounts counts,
      Audit audit,
      ApplicationEventPublisher events) {
    this.transaction = transaction;
    this.communities = communities;
    this.directory = directory;
    this.suggestions = suggestions;
    this.guard = guard;
    this.merges = merges;
    this.counts = counts;
    this.audit = audit;
    this.events = events;
  }

  /// How many accounts there are, how many members, and how many there would be if every suggestion
  /// were right.
  public record Figures(long accounts, long members, long estimated, long staff, long bots) {}

  public Figures figures(CommunityId community) {
    return counts.of(community);
  }

  /// Those whom a search finds, in the order in which they became known.
  public List<Profile> page(CommunityId community, String search, int from, int limit) {
    return directory.page(community, search, from, limit);
  }

  /// The member to whom an identity belongs.
  public Profile member(CommunityId community, long identity) {
    return directory.profile(community, identity).orElseThrow(() -> new NoSuch("member", identity));
  }

  /// What was merged and undone around a member, newest first.
  public List<Merge> log(CommunityId community, Profile member) {
    return merges.log(merges.circle(community, member.member()));
  }

  /// Suggestions on one page, and how many there are in all.
  public record Suggested(List<Suggestion> shown, long total) {}

  public Suggested suggestions(CommunityId community, String search, int from, int limit) {
    var found = suggestions.find(community, search, from, limit);
    return new Suggested(found.shown(), found.total());
  }

  /// Makes two members one. Where something speaks against it, a person has to be certain.
  public MergeOutcome merge(
      Acting acting, CommunityId community, long one, long other, boolean certain) {
    demand(acting, community);
    var first = member(community, one);
    var second = member(community, other);
    if (first.member() == second.member()) {
      return new MergeOutcome.Same();
    }
    var both = List.of(first, second);
    var clashes = guard.known(community, both, both).between(first, second);
    if (!clashes.isEmpty() && !certain) {
      return new MergeOutcome.Clashes(clashes);
    }
    return transaction.execute(_ -> merged(acting, community, one, other));
  }

  private MergeOutcome merged(Acting acting, CommunityId community, long one, long other) {
    communities.hold(community);
    var first = merges.circle(community, one);
    var second = merges.circle(community, other);
    if (first.equals(second)) {
      return new MergeOutcome.Same();
    }
    var all = new HashSet<>(first);
    all.addAll(second);
    if (Kin.of(merges.holding(all)).breaks(new Pair(one, other), merges.distinctions(all))) {
      return new MergeOutcome.ToldApart();
    }
    var why =
        suggestions.between(first, second).stream().map(Alike::reason).distinct().sorted().toList();
    var id = merges.add(community, new Pair(one, other), why, acting.person());
    merges.settle(all);
    changed(
        acting,
        community,
        "member.merged",
        id,
        Map.of("one", one, "other", other, "reasons", why.stream().map(Evidence::tag).toList()));
    return new MergeOutcome.Merged(id);
  }

  /// Undoes one merge: everything is as if it had never been made. Nothing happens twice.
  public void unmerge(Acting acting, CommunityId community, UUID id) {
    demand(acting, community);
    transaction.executeWithoutResult(_ -> {
      communities.hold(community);
      var merge =
          merges
              .find(id)
              .filter(found -> found.community().equals(community))
              .orElseThrow(() -> new NoSuch("merge", id));
      if (merges.undo(id, acting.person())) {
        merges.settle(merges.circle(community, merge.one()));
        changed(
            acting,
            community,
            "member.unmerged",
            id,
            Map.of("one", merge.one(), "other", merge.other()));
      }
    });
  }

  /// Remembers that two members are not one, however alike they look. Those who are one have to be
  /// taken apart first.
  public boolean tellApart(Acting acting, CommunityId community, long one, long other) {
    demand(acting, community);
    var told =
        transaction.execute(_ -> {
          communities.hold(community);
          var first = merges.circle(community, one);
          var second = merges.circle(community, other);
          if (first.isEmpty() || second.isEmpty()) {
            throw new NoSuch("member", first.isEmpty() ? one : other);
          }
          if (first.equals(second)) {
            return false;
          }
          var pairs = new ArrayList<Pair>();
          pairs.add(new Pair(one, other));
          suggestions.between(first, second).forEach(alike -> pairs.add(alike.pair()));
          merges.distinguish(community, pairs, acting.person());
          tell(acting, "member.told-apart", one, Map.of("other", other));
          return true;
        });
    counts.turn(community);
    return Boolean.TRUE.equals(told);
  }

  /// Takes back that two members were told apart.
  public void confound(Acting acting, CommunityId community, long one, long other) {
    demand(acting, community);
    transaction.executeWithoutResult(_ -> {
      communities.hold(community);
      merges.confound(merges.circle(community, one), merges.circle(community, other));
      tell(acting, "member.not-told-apart", one, Map.of("other", other));
    });
    counts.turn(community);
  }

  /// Which identities are one member, and how members stand.
  public Kinship kinship(CommunityId community) {
    var members = merges.members(community);
    var standings = new HashMap<Long, MemberStanding>();
    directory
        .standings(community)
        .forEach((identity, standing) ->
            standings.merge(
                members.getOrDefault(identity, identity),
                standing,
                (one, other) -> Kinship.together(List.of(one, other))));
    return new Kinship(members, standings);
  }

  private static void demand(Acting acting, CommunityId community) {
    acting.demand(Power.MEMBER_MANAGE, new Scope.Community(community.value()));
  }

  private void changed(
      Acting acting, CommunityId community, String action, UUID merge, Map<String, ?> detail) {
    audit.record(acting.person(), action, "merge " + merge, detail);
    events.publishEvent(new RecordChanged(community, communities.change(community)));
  }

  private void tell(Acting acting, String action, long member, Map<String, ?> detail) {
    audit.record(acting.person(), action, "member " + member, detail);
  }
}
