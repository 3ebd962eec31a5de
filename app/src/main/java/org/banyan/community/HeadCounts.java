package org.banyan.community;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banyan.community.Members.Figures;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// How many accounts, members and people a community has; counted once for each of its states,
/// since every page of its insights shows it.
@Component
class HeadCounts {

  private final KnownCommunities communities;
  private final Directory directory;
  private final Suggestions suggestions;
  private final Map<CommunityId, Long> turns = new ConcurrentHashMap<>();
  private final Map<CommunityId, Counted> known = new ConcurrentHashMap<>();

  HeadCounts(KnownCommunities communities, Directory directory, Suggestions suggestions) {
    this.communities = communities;
    this.directory = directory;
    this.suggestions = suggestions;
  }

  private record State(long version, long turn) {}

  private record Counted(State state, Figures figures) {}

  Figures of(CommunityId community) {
    var state = state(community);
    var before = known.get(community);
    if (before != null && before.state().equals(state)) {
      return before.figures();
    }
    var figures = count(community);
    known.put(community, new Counted(state, figures));
    return figures;
  }

  /// Asked for before anything is counted, so that what changes meanwhile is counted again.
  private State state(CommunityId community) {
    var turn = turns.getOrDefault(community, 0L);
    return new State(communities.find(community).map(Community::version).orElse(0L), turn);
  }

  private Figures count(CommunityId community) {
    var seen = directory.figures(community);
    return new Figures(
        seen.accounts(),
        seen.members(),
        seen.members() - suggestions.surplus(community),
        seen.staff(),
        seen.bots());
  }

  /// Something has changed that makes no new version: who is told apart, what came live.
  void turn(CommunityId community) {
    turns.merge(community, 1L, Long::sum);
  }

  @EventListener
  void on(RecordGrew growth) {
    turn(growth.community());
  }
}
