package org.banyan.community;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.banyan.community.LiveBatches.Growing;
import org.banyan.community.record.SegmentWriter;
import org.banyan.community.record.Settled;
import org.banyan.community.record.Staging;
import org.banyan.community.record.Surrogates;
import org.banyan.platform.store.DataDirectory;
import org.banyan.platform.store.Lake;
import org.duckdb.DuckDBConnection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door through which live sources add to the record: a batch for each source, day and basis,
/// which grows with every share and can be taken back like any other.
@Service
public class LiveRecord {

  private final TransactionTemplate transaction;
  private final KnownCommunities communities;
  private final LiveBatches live;
  private final Batches batches;
  private final Manifest manifest;
  private final CastKeeping cast;
  private final Likenesses likenesses;
  private final Fingerprints fingerprints;
  private final TalkCounts talk;
  private final LiveCompaction compaction;
  private final Lake lake;
  private final DataDirectory directory;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Map<BatchId, CommunityId> shown = new ConcurrentHashMap<>();

  LiveRecord(
      TransactionTemplate transaction,
      KnownCommunities communities,
      LiveBatches live,
      Batches batches,
      Manifest manifest,
      CastKeeping cast,
      Likenesses likenesses,
      Fingerprints fingerprints,
      TalkCounts talk,
      LiveCompaction compaction,
      Lake lake,
      DataDirectory directory,
      ApplicationEventPublisher events,
      Clock clock) {
    this.transaction = transaction;
    this.communities = communities;
    this.live = live;
    this.batches = batches;
    this.manifest = manifest;
    this.cast = cast;
    this.likenesses = likenesses;
    this.fingerprints = fingerprints;
    this.talk = talk;
    this.compaction = compaction;
    this.lake = lake;
    this.directory = directory;
    this.events = events;
    this.clock = clock;
  }

  /// Whether the record holds a delivery already.
  public boolean holds(UUID source, UUID delivery) {
    return live.holds(source, delivery);
  }

  /// Those of the deliveries that the record holds already.
  public Set<UUID> held(UUID source, Collection<UUID> deliveries) {
    return live.held(source, deliveries);
  }

  /// Adds all of a share or nothing; afterwards its deliveries are held. Says how the share divided
  /// into new rows and others, or nothing where the community is gone.
  public Optional<Reconciliation> keep(LiveShare share) {
    var counts =
        lake.ask(connection -> {
          try (var staging =
              new Staging(connection, share.format(), keepsText(share.community()))) {
            var intake =
                new Intake(
                    staging,
                    new ContactMarks(fingerprints.in(share.community())),
                    clock.instant().atZone(ZoneOffset.UTC),
                    _ -> {});
            share.rows().forEach(intake);
            return transaction.execute(_ -> keep(share, connection, staging, intake));
          }
        });
    live.find(share.source(), share.day(), share.basis())
        .map(Growing::id)
        .ifPresent(compaction::tidy);
    return counts;
  }

  private Optional<Reconciliation> keep(
      LiveShare share, DuckDBConnection connection, Staging staging, Intake intake) {
    communities.hold(share.community());
    if (communities.find(share.community()).isEmpty()) {
      return Optional.empty();
    }
    live.hold(share.source(), share.deliveries(), clock.instant());
    if (intake.rows() == 0) {
      return Optional.of(new Reconciliation(0, 0, 0, 0, 0, List.of()));
    }
    var settled = settle(share, staging);
    var counts = intake.reconcile(settled, Already.NOTHING);
    write(share, grown(share, counts, Importing.span(settled)), intake, staging, connection);
    return Optional.of(counts);
  }

  private Settled settle(LiveShare share, Staging staging) {
    try {
      return staging.settle(manifest.live(share.community()));
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The share (%s) cannot be settled.".formatted(share.name()), e);
    }
  }

  private Growing grown(LiveShare share, Reconciliation counts, Optional<Span> span) {
    var growing = live.find(share.source(), share.day(), share.basis());
    if (growing.isPresent()) {
      live.grow(growing.get().id(), counts, span);
      return new Growing(growing.get().id(), growing.get().number(), growing.get().flushes() + 1);
    }
    var batch =
        new Batch(
            BatchId.next(),
            share.community(),
            "%s · %s".formatted(share.name(), share.day()),
            share.format(),
            Batch.State.LIVE,
            counts.withoutSamples(),
            span,
            clock.instant(),
            Optional.empty(),
            share.basis());
    var number = batches.add(batch);
    live.begin(batch.id(), share.source(), share.day());
    return new Growing(batch.id(), number, 1);
  }

  private void write(
      LiveShare share, Growing batch, Intake intake, Staging staging, DuckDBConnection connection) {
    var kept = cast.keep(share.community(), batch.id(), share.format(), intake.cast());
    shown.put(batch.id(), share.community());
    var writer =
        new SegmentWriter(
            connection,
            directory.record(),
            share.community().value(),
            batch.number(),
            "%d.%d".formatted(batch.number(), batch.flushes()));
    try {
      staging.silence(kept.silenced());
      var segments =
          writer.write(
              new Surrogates(kept.members()),
              new Surrogates(kept.places()),
              keepsText(share.community()));
      manifest.add(batch.id(), segments);
    } catch (SQLException | RuntimeException e) {
      writer.discard();
      throw new IllegalStateException(
          "The share (%s) cannot be written.".formatted(share.name()), e);
    }
  }

  private boolean keepsText(CommunityId id) {
    return communities.find(id).filter(Community::keepsText).isPresent();
  }

  /// Tells those who derive something from the record that it has grown.
  public void grew(CommunityId id) {
    communities.find(id).ifPresent(talk::renew);
    resemblances(id);
    events.publishEvent(new RecordGrew(id));
  }

  /// Who is like whom is asked of everybody whom a batch has shown since the last time.
  private void resemblances(CommunityId id) {
    shown.forEach((batch, community) -> {
      if (community.equals(id) && shown.remove(batch, community)) {
        transaction.executeWithoutResult(_ -> resemblances(community, batch));
      }
    });
  }

  /// A community that is being removed is held by its removal, and gone afterwards.
  private void resemblances(CommunityId id, BatchId batch) {
    communities.hold(id);
    if (communities.find(id).isPresent()) {
      likenesses.refresh(id, batch);
    }
  }
}
