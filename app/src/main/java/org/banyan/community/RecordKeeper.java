package org.banyan.community;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.banyan.community.Importing.Load;
import org.banyan.community.reading.Author;
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

  private final TransactionTemplate transaction;
  private final KnownCommunities communities;
  private final Batches batches;
  private final Manifest manifest;
  private final Identities identities;
  private final Traits traits;
  private final Likenesses likenesses;
  private final ErasureLedger ledger;
  private final Channels channels;
  private final BroughtExports brought;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final DataDirectory directory;
  private final Clock clock;

  RecordKeeper(
      TransactionTemplate transaction,
      KnownCommunities communities,
      Batches batches,
      Manifest manifest,
      Identities identities,
      Traits traits,
      Likenesses likenesses,
      ErasureLedger ledger,
      Channels channels,
      BroughtExports brought,
      Audit audit,
      ApplicationEventPublisher events,
      DataDirectory directory,
      Clock clock) {
    this.transaction = transaction;
    this.communities = communities;
    this.batches = batches;
    this.manifest = manifest;
    this.identities = identities;
    this.traits = traits;
    this.likenesses = likenesses;
    this.ledger = ledger;
    this.channels = channels;
    this.brought = brought;
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
    return new Batch(
        BatchId.next(),
        order.community(),
        order.name(),
        load.staging().platform(),
        Batch.State.LIVE,
        load.intake().reconcile(settled),
        Importing.span(settled),
        clock.instant(),
        order.actor());
  }

  private void write(Batch batch, int number, Load load) {
    var writer =
        new SegmentWriter(load.connection(), directory.record(), batch.community().value(), number);
    try {
      var authors = authors(batch, load);
      var places = channels(batch, load);
      manifest.add(
          batch.id(),
          writer.write(new Surrogates(authors), new Surrogates(places), keepsText(batch)));
    } catch (SQLException | RuntimeException e) {
      writer.discard();
      throw new IllegalStateException("The batch (%s) cannot be written.".formatted(number), e);
    }
  }

  /// Asked under the lock of the change, so that nobody can stop keeping words meanwhile.
  private boolean keepsText(Batch batch) {
    return communities.find(batch.community()).filter(Community::keepsText).isPresent();
  }

  /// Whoever is to be forgotten counts on without a name, a mark, or a word.
  private List<Long> authors(Batch batch, Load load) throws SQLException {
    var forgotten = ledger.of(batch.community(), batch.format());
    var given = load.intake().authors();
    var authors = forgotten.authors(given);
    var gone = changed(given, authors);
    load.staging().silence(gone);
    if (!gone.isEmpty()) {
      batches.withoutSamples(batch.id());
    }
    var keys = authors.stream().map(Author::key).toList();
    var ids = identities.resolve(batch.community(), batch.format(), keys);
    identities.sight(batch.id(), ids, authors);
    traits.note(batch, ids, authors);
    likenesses.refresh(batch.community(), batch.id());
    return ids;
  }

  private static List<Integer> changed(List<Author> given, List<Author> authors) {
    return given == authors
        ? List.of()
        : IntStream.range(0, given.size())
            .filter(at -> !given.get(at).equals(authors.get(at)))
            .boxed()
            .toList();
  }

  private List<Long> channels(Batch batch, Load load) {
    var forgotten = ledger.of(batch.community(), batch.format());
    var names = forgotten.channels(load.intake().channels());
    var ids = channels.resolve(batch.community(), batch.format(), names);
    channels.sight(batch.id(), ids, List.copyOf(names.values()));
    return ids;
  }

  Reversal reverse(BatchId id, @Nullable PersonId actor) {
    return transaction.execute(_ -> {
      var version = communities.change(found(id).community());
      var batch = found(id);
      if (!batch.isLive()) {
        return new Reversal.Unchanged(batch);
      }
      batches.mark(id, Batch.State.REVERSED, clock.instant());
      likenesses.refresh(batch.community(), id);
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
      likenesses.refresh(batch.community(), id);
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
        Map.of("name", batch.name(), "kept", batch.reconciliation().kept()));
    events.publishEvent(new RecordChanged(batch.community(), version));
  }
}
