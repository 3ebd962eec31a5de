package org.banyan.analysis;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.banyan.analysis.presence.Generations;
import org.banyan.analysis.presence.Presence;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.CommunityId;
import org.banyan.community.CommunityRemoved;
import org.banyan.community.RecordChanged;
import org.banyan.community.RecordGrew;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps presence as new as the record: made anew after a change has been committed, and at the
/// latest when somebody asks.
@Component
class Presences {

  private static final Logger LOG = LoggerFactory.getLogger(Presences.class);

  private final Communities communities;
  private final PresenceMaker maker;
  private final Generations<CommunityId> generations = new Generations<>();
  private final ConcurrentMap<CommunityId, Object> makings = new ConcurrentHashMap<>();
  private final ExecutorService ahead =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("presence").factory());

  Presences(Communities communities, PresenceMaker maker) {
    this.communities = communities;
    this.maker = maker;
  }

  /// A generation that holds at least what the community's version counts.
  Presence of(Community community) {
    var known = generations.current(community.id(), community.version());
    if (known.isPresent()) {
      return known.get();
    }
    synchronized (makings.computeIfAbsent(community.id(), _ -> new Object())) {
      return generations
          .current(community.id(), community.version())
          .orElseGet(() -> made(community));
    }
  }

  private Presence made(Community community) {
    var presence = maker.make(community);
    generations.swap(community.id(), community.version(), presence);
    return presence;
  }

  @TransactionalEventListener
  void on(RecordChanged change) {
    ahead.execute(() -> prepare(change.community()));
  }

  /// Growth makes no reader wait: they see the generation before until the next one stands.
  @EventListener
  void on(RecordGrew growth) {
    if (!ahead.isShutdown()) {
      ahead.execute(() -> renew(growth.community()));
    }
  }

  private void renew(CommunityId id) {
    try {
      communities.find(id).ifPresent(this::made);
    } catch (RuntimeException failed) {
      if (!ahead.isShutdown()) {
        LOG.warn("Presence did not grow with the record ({}); it will the next time.", id, failed);
      }
    }
  }

  @TransactionalEventListener
  void on(CommunityRemoved removed) {
    ahead.execute(() -> generations.drop(removed.community()));
  }

  private void prepare(CommunityId id) {
    try {
      communities.find(id).ifPresent(this::of);
    } catch (RuntimeException failed) {
      if (!ahead.isShutdown()) {
        LOG.warn(
            "Presence was not made ahead of time ({}); whoever asks will try again.", id, failed);
      }
    }
  }

  @PreDestroy
  void stop() {
    ahead.shutdownNow();
  }
}
