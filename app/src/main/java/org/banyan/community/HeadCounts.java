package org.banyan.community;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.banyan.community.Members.Figures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// How many accounts, members and people a community has; counted once for each of its states,
/// since every page of its insights shows it.
@Component
class HeadCounts {

  private static final Logger LOG = LoggerFactory.getLogger(HeadCounts.class);

  private final KnownCommunities communities;
  private final Directory directory;
  private final Suggestions suggestions;
  private final Map<CommunityId, Long> turns = new ConcurrentHashMap<>();
  private final Map<CommunityId, Counted> known = new ConcurrentHashMap<>();
  private final ExecutorService ahead =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("head-counts").factory());

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
    return counted(community, state);
  }

  private Figures counted(CommunityId community, State state) {
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

  /// Something has changed that makes no new version, such as who is told apart.
  void turn(CommunityId community) {
    turns.merge(community, 1L, Long::sum);
  }

  /// Growth makes no reader wait: they see the count before until the next one stands.
  @EventListener
  void on(RecordGrew growth) {
    if (known.containsKey(growth.community()) && !ahead.isShutdown()) {
      ahead.execute(() -> renew(growth.community()));
    }
  }

  private void renew(CommunityId community) {
    try {
      counted(community, state(community));
    } catch (RuntimeException failed) {
      if (!ahead.isShutdown()) {
        LOG.warn("Nobody was counted anew ({}); they will be the next time.", community, failed);
      }
    }
  }

  @TransactionalEventListener
  void on(CommunityRemoved removed) {
    known.remove(removed.community());
    turns.remove(removed.community());
  }

  @PreDestroy
  void stop() {
    ahead.shutdownNow();
  }
}
