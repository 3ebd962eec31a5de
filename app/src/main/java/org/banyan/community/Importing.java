package org.banyan.community;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.banyan.community.reading.Exports;
import org.banyan.community.reading.MessageReader;
import org.banyan.community.reading.MessageTable;
import org.banyan.community.reading.NotReadable;
import org.banyan.community.reading.Opened;
import org.banyan.community.reading.Problem;
import org.banyan.community.reading.ReadAhead;
import org.banyan.community.record.Settled;
import org.banyan.community.record.Staging;
import org.banyan.community.roster.Expected;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.language.Words;
import org.banyan.platform.store.Lake;
import org.duckdb.DuckDBConnection;
import org.springframework.stereotype.Component;

/// Carries out one import at a time: reads the export into the engine, settles it against the
/// record and hands it to the keeper, who commits all of it or nothing.
@Component
class Importing {

  private static final double LITTLE = 0.01;

  private final Lake lake;
  private final RecordKeeper keeper;
  private final Manifest manifest;
  private final KnownCommunities communities;
  private final RememberedColumns columns;
  private final ListedKeeping listed;
  private final Fingerprints fingerprints;
  private final Clock clock;
  // Two at once would share the engine's memory and threads, and neither would end sooner.
  private final Semaphore turn = new Semaphore(1, true);

  Importing(
      Lake lake,
      RecordKeeper keeper,
      Manifest manifest,
      KnownCommunities communities,
      RememberedColumns columns,
      ListedKeeping listed,
      Fingerprints fingerprints,
      Clock clock) {
    this.lake = lake;
    this.keeper = keeper;
    this.manifest = manifest;
    this.communities = communities;
    this.columns = columns;
    this.listed = listed;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  ImportOutcome run(ImportOrder order, Progress progress) {
    return open(
        order,
        ImportOutcome.Refused::new,
        reader ->
            lake.ask(connection -> {
              try (var staging = staging(connection, reader, order)) {
                var intake = read(reader, staging, order, progress);
                remember(order, reader);
                var batch =
                    keeper.keep(
                        order, new Load(connection, staging, reader.format().tag(), intake));
                return new ImportOutcome.Imported(batch);
              }
            }));
  }

  PreviewOutcome look(ImportOrder order, Progress progress) {
    return open(
        order,
        PreviewOutcome.Refused::new,
        reader ->
            lake.ask(connection -> {
              try (var staging = new Staging(connection, reader.platform(), false)) {
                var intake = read(reader, staging, order, progress);
                var settled = staging.settle(manifest.live(order.community()));
                var already =
                    listed.already(
                        order.community(), reader.platform(), intake.lists(), intake.deals());
                var counts = intake.reconcile(settled, already);
                var expected =
                    listed.expected(order.community(), reader.platform(), intake.lists());
                return new PreviewOutcome.Previewed(
                    preview(order, reader, intake, counts, span(settled), expected));
              }
            }));
  }

  private Staging staging(DuckDBConnection connection, MessageReader reader, ImportOrder order)
      throws SQLException {
    var withText =
        !order.withoutText()
            && communities.find(order.community()).filter(Community::keepsText).isPresent();
    return new Staging(connection, reader.platform(), withText);
  }

  /// What a person said of the columns holds for the next table with the same headings.
  private void remember(ImportOrder order, MessageReader reader) {
    if (reader instanceof MessageTable table && order.options().mapping().isPresent()) {
      columns.remember(order.community(), table.start().headings(), table.start().mapping());
    }
  }

  /// The rows of one export in the engine, and what was counted on the way there.
  record Load(DuckDBConnection connection, Staging staging, String format, Intake intake) {}

  private <T> T open(
      ImportOrder order, Function<Problem, T> refused, Function<MessageReader, T> ready) {
    var options = order.options().remembering(columns.of(order.community()));
    return switch (Exports.open(order.export(), options)) {
      case Opened.Refused(var problem) -> refused.apply(problem);
      case Opened.Ready(var reader) -> {
        turn.acquireUninterruptibly();
        try (reader) {
          yield ready.apply(reader);
        } catch (NotReadable e) {
          yield refused.apply(e.problem());
        } catch (RuntimeException e) {
          if (!DiskFull.isBehind(e)) {
            throw e;
          }
          yield refused.apply(Problem.of("disk-full", order.name()));
        } finally {
          turn.release();
        }
      }
    };
  }

  private Intake read(MessageReader reader, Staging staging, ImportOrder order, Progress progress) {
    var words = Words.of(order.language());
    var intake =
        new Intake(
            staging,
            new ContactMarks(fingerprints.in(order.community())),
            clock.instant().atZone(order.options().zone()),
            rows ->
                progress.at(
                    rows, expected(rows, reader), words.say("community.import.reading", rows)));
    intake.list(reader.roster());
    ReadAhead.read(reader, intake);
    if (intake.isVoid()) {
      throw new NotReadable(
          Problem.of(intake.rows() == 0 ? "export-empty" : "nothing-readable", order.name()));
    }
    progress.at(
        intake.rows(), intake.rows(), words.say("community.import.settling", intake.rows()));
    return intake;
  }

  /// How many rows there will be if the rest is like what has been read; 0 where nobody can tell.
  private static long expected(long rows, MessageReader reader) {
    return reader.share() < LITTLE ? 0 : Math.max(rows, Math.round(rows / reader.share()));
  }

  private static Preview preview(
      ImportOrder order,
      MessageReader reader,
      Intake intake,
      Reconciliation counts,
      Optional<Span> span,
      Expected expected) {
    return new Preview(
        order.name(),
        reader.format().tag(),
        counts,
        span,
        intake.speakers(),
        intake.cast().channels().values().stream().sorted().toList(),
        reader instanceof MessageTable table ? table.unknownHeaders() : List.of(),
        reader instanceof MessageTable table ? table.start().mapping().headers() : Map.of(),
        reader.aside(),
        intake.besides(),
        Preview.Moves.of(expected));
  }

  static Optional<Span> span(Settled settled) {
    return settled.first().flatMap(first -> settled.last().map(last -> new Span(first, last)));
  }
}
