package org.banyan.community;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.banyan.community.Importing.Load;
import org.banyan.community.ListedKeeping.Staged;
import org.banyan.community.record.SegmentWriter;
import org.banyan.community.record.Settled;
import org.banyan.community.record.Surrogates;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.store.DataDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Commits a batch: files first, then in one transaction its identities, its channels and the row
/// of the manifest that makes it count. Takes it back by the same row.
@Component
class RecordKeeper {

  private static final ThreadFactory WRITING =
      Thread.ofPlatform().name("record-writing").daemon().factory();

  private final TransactionTemplate transaction;
  private final KnownCommunities communities;
  private final Batches batches;
  private final Manifest manifest;
  private final CastKeeping cast;
  private final Likenesses likenesses;
  private final BroughtExports brought;
  private final ListedKeeping listed;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final DataDirectory directory;
  private final Clock clock;

  RecordKeeper(
      TransactionTemplate transaction,
      KnownCommunities communities,
      Batches batches,
      Manifest manifest,
      CastKeeping cast,
      Likenesses likenesses,
      BroughtExports brought,
      ListedKeeping listed,
      Audit audit,
      ApplicationEventPublisher events,
      DataDirectory directory,
      Clock clock) {
    this.transaction = transaction;
    this.communities = communities;
    this.batches = batches;
    this.manifest = manifest;
    this.cast = cast;
    this.likenesses = likenesses;
    this.brought = brought;
    this.listed = listed;
    this.audit = audit;
    this.events = events;
    this.directory = directory;
    this.clock = clock;
  }

  Batch keep(ImportOrder order, Load load) {
    return transaction.execute(_ -> {
      var version = communities.change(order.community());
      var settled = settle(order, load);
      var batch = batch(order, load, settled);
      write(batch, batches.add(batch), load);
      order.upload().ifPresent(brought::remove);
      tell(batch, "record.imported", order.actor().orElse(null), version);
      return batch;
    });
  }

  private Settled settle(ImportOrder order, Load load) {
    try {
      return load.staging().settle(manifest.live(order.community()));
    } catch (SQLException e) {
      throw new IllegalStateException("The batch (%s) cannot be settled.".formatted(order), e);
    }
  }

  private Batch batch(ImportOrder order, Load load, Settled settled) {
    var platform = load.staging().platform();
    var intake = load.intake();
    var already = listed.already(order.community(), platform, intake.lists(), intake.deals());
    return new Batch(
        BatchId.next(),
        order.community(),
        order.name(),
        load.format(),
        Batch.State.LIVE,
        intake.reconcile(settled, already),
        Importing.span(settled),
        clock.instant(),
        order.actor(),
        order.basis());
  }

  /// The engine writes the segments while the database notes what they say of whom.
  private void write(Batch batch, int number, Load load) {
    var platform = load.staging().platform();
    var kept = cast.resolve(batch.community(), platform, load.intake().cast());
    var withText = keepsText(batch);
    var writer =
        new SegmentWriter(load.connection(), directory.record(), batch.community().value(), number);
    try (var writing = Executors.newSingleThreadExecutor(WRITING)) {
      var segments =
          writing.submit(() -> {
            load.staging().silence(kept.silenced());
            return writer.write(
                new Surrogates(kept.members()), new Surrogates(kept.places()), withText);
          });
      note(batch, load, kept);
      manifest.add(batch.id(), segments.get());
    } catch (RuntimeException e) {
      writer.discard();
      throw e;
    } catch (InterruptedException e) {
      writer.discard();
      Thread.currentThread().interrupt();
      throw new CancellationException("The writing was interrupted.");
    } catch (ExecutionException e) {
      writer.discard();
      throw new IllegalStateException("The batch (%s) cannot be written.".formatted(number), e);
    }
  }

  private void note(Batch batch, Load load, CastKeeping.Kept kept) {
    var platform = load.staging().platform();
    cast.note(batch.community(), batch.id(), platform, kept);
    likenesses.refresh(batch.community(), batch.id());
    var besides = new Staged(platform, load.intake().lists(), load.intake().deals());
    listed.keep(batch, besides, kept.members(), kept.places());
    if (!kept.silenced().isEmpty()) {
      batches.withoutSamples(batch.id());
    }
  }

  /// Takes lists of members that no file brings.
  Batch keep(RosterOrder order) {
    return transaction.execute(_ -> {
      var version = communities.change(order.community());
      var seen = new Cast();
      var lists = new Lists(seen);
      order.snapshots().forEach(lists::add);
      var batch = batch(order, lists);
      batches.add(batch);
      var kept = cast.keep(batch.community(), batch.id(), order.platform(), seen);
      likenesses.refresh(batch.community(), batch.id());
      var besides = new Staged(order.platform(), lists, new Deals());
      listed.keep(batch, besides, kept.members(), kept.places());
      tell(batch, "record.imported", order.actor().orElse(null), version);
      return batch;
    });
  }

  private Batch batch(RosterOrder order, Lists lists) {
    var rows = order.snapshots().stream().mapToLong(list -> list.members().size()).sum();
    var already = listed.already(order.community(), order.platform(), lists, new Deals());
    var kept = lists.members() - lists.among(already.listed());
    return new Batch(
        BatchId.next(),
        order.community(),
        order.name(),
        order.format(),
        Batch.State.LIVE,
        new Reconciliation(rows, kept, rows - kept, 0, 0, List.of()),
        Optional.empty(),
        clock.instant(),
        order.actor(),
        order.basis());
  }

  /// Asked under the lock of the change, so that nobody can stop keeping words meanwhile.
  private boolean keepsText(Batch batch) {
    return communities.find(batch.community()).filter(Community::keepsText).isPresent();
  }

  Reversal reverse(BatchId id, @Nullable PersonId actor) {
    return transaction.execute(_ -> {
      var version = communities.change(found(id).community());
      var batch = found(id);
      if (!batch.isLive()) {
        return new Reversal.Unchanged(batch);
      }
      batches.mark(id, Batch.State.REVERSED, clock.instant());
      listed.turned(batch);
      tell(batch, "record.reversed", actor, version);
      return new Reversal.Done(found(id));
    });
  }

  Reversal restore(BatchId id, @Nullable PersonId actor) {
    return transaction.execute(_ -> {
      var version = communities.change(found(id).community());
      var batch = found(id);
      if (batch.isLive()) {
        return new Reversal.Unchanged(batch);
      }
      batches.mark(id, Batch.State.LIVE, null);
      manifest.contest(id);
      listed.turned(batch);
      tell(batch, "record.restored", actor, version);
      return new Reversal.Done(found(id));
    });
  }

  private Batch found(BatchId id) {
    return batches.find(id).orElseThrow(() -> new NoSuch("batch", id));
  }

  private void tell(Batch batch, String action, @Nullable PersonId actor, long version) {
    audit.record(
        actor,
        action,
        "batch " + batch.id().value(),
        Map.of(
            "name",
            batch.name(),
            "kept",
            batch.reconciliation().kept(),
            "basis",
            batch.basis().tag()));
    events.publishEvent(new RecordChanged(batch.community(), version));
  }
}
