package org.banyan.community.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.banyan.community.LiveRecord;
import org.banyan.community.live.hook.Delivery;
import org.banyan.community.live.hook.Hearing;
import org.banyan.community.live.hook.Hook;
import org.banyan.community.reading.Problem;
import org.banyan.community.reading.Row;
import org.banyan.platform.access.Buckets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// The door for whoever calls with events: they are answered once what they sent is safe on the
/// disk, and taken once however often they are sent.
@Service
public class LiveIntake {

  private static final int STRANGERS_BURST = 60;
  private static final double STRANGERS_PER_SECOND = 1;

  private final KnownSources sources;
  private final Flushing flushing;
  private final LiveRecord record;
  private final Tally tally;
  private final Clock clock;
  private final Buckets pace;
  private final Buckets strangers;
  private final ConcurrentMap<UUID, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

  LiveIntake(
      KnownSources sources,
      Flushing flushing,
      LiveRecord record,
      Tally tally,
      Clock clock,
      @Value("${banyan.live.burst:2000}") int burst,
      @Value("${banyan.live.per-second:500}") double perSecond) {
    this.sources = sources;
    this.flushing = flushing;
    this.record = record;
    this.tally = tally;
    this.clock = clock;
    this.pace = new Buckets(clock, burst, perSecond);
    this.strangers = new Buckets(clock, STRANGERS_BURST, STRANGERS_PER_SECOND);
  }

  /// Takes a delivery that was sent from an address.
  public Answer take(UUID id, Delivery delivery, String address) {
    var known = sources.find(id).filter(found -> found.source().kind().calls());
    if (known.isEmpty()) {
      return strangers.take(address)
          ? new Answer.NoSuchHook()
          : new Answer.Later(Answer.Why.TOO_MANY);
    }
    var source = known.get().source();
    var hook = source.kind().hook().orElseThrow();
    if (!isSigned(hook, delivery, known.get().secrets())) {
      tally.refuse(id, Problem.of("hook-not-signed"), clock.instant());
      return strangers.take(address)
          ? new Answer.NotSigned()
          : new Answer.Later(Answer.Why.TOO_MANY);
    }
    if (source.paused()) {
      tally.refuse(id, Problem.of("hook-paused"), clock.instant());
      return new Answer.Later(Answer.Why.PAUSED);
    }
    if (!pace.take(id.toString())) {
      tally.refuse(id, Problem.of("hook-too-fast"), clock.instant());
      return new Answer.Later(Answer.Why.TOO_MANY);
    }
    return heard(source, hook, delivery);
  }

  /// Every secret is tried, so that an answer takes as long whichever was used.
  private boolean isSigned(Hook hook, Delivery delivery, Secrets secrets) {
    var now = clock.instant();
    return secrets
        .at(now)
        .map(secret -> hook.isSigned(delivery, secret, now))
        .reduce(false, Boolean::logicalOr);
  }

  private Answer heard(LiveSource source, Hook hook, Delivery delivery) {
    return switch (hook.hear(delivery, clock.instant())) {
      case Hearing.Question(var answer) -> new Answer.Replied(answer);
      case Hearing.Unclear(var problem) -> {
        tally.refuse(source.id(), problem.withoutValues(), clock.instant());
        yield new Answer.Unclear(problem);
      }
      case Hearing.Events(var rows) -> {
        var delivered =
            hook.id(delivery).map(name -> named(source.id(), name)).orElseGet(UUID::randomUUID);
        yield take(source, delivered, rows);
      }
    };
  }

  private Answer take(LiveSource source, UUID delivered, List<Row> rows) {
    var safe = new CompletableFuture<Void>();
    var other = underWay.putIfAbsent(delivered, safe);
    if (other != null) {
      return again(source, other);
    }
    try {
      if (flushing.holds(delivered) || record.holds(source.id(), delivered)) {
        tally.again(source.id());
        safe.complete(null);
        return new Answer.Again();
      }
      return kept(new Entry(source.id(), delivered, rows), safe);
    } catch (RuntimeException broken) {
      safe.completeExceptionally(broken);
      throw broken;
    } finally {
      underWay.remove(delivered, safe);
    }
  }

  private Answer kept(Entry entry, CompletableFuture<Void> safe) {
    try {
      flushing.append(entry).join();
      safe.complete(null);
      return new Answer.Taken(entry.rows().size());
    } catch (CompletionException notSafe) {
      safe.completeExceptionally(notSafe);
      return new Answer.Later(Answer.Why.BUSY);
    }
  }

  /// Somebody else is bringing the same right now; whether it is safe is theirs to say.
  private Answer again(LiveSource source, CompletableFuture<Void> other) {
    try {
      other.join();
      tally.again(source.id());
      return new Answer.Again();
    } catch (CompletionException notSafe) {
      return new Answer.Later(Answer.Why.BUSY);
    }
  }

  /// What a delivery is known by: the hash of its id with that of its source.
  private static UUID named(UUID source, String name) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(source.toString().getBytes(StandardCharsets.UTF_8));
      var hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
      return new UUID(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
