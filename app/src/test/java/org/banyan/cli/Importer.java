package org.banyan.cli;

import static java.io.OutputStream.nullOutputStream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.banyan.cli.Ledger.Kind;
import org.banyan.cli.remote.Order;

/// Somebody who imports one export after the other by the command line: large ones into one
/// community, now and then the sample of a chat into a new one.
final class Importer {

  static final int MESSAGES = 100_000;
  static final String COMMUNITY = "large";

  private static final int SAMPLE_EVERY = 3;

  private final BanyanProcess banyan;
  private final Ledger ledger;
  private final Path folder;
  private final Path sample;
  private int number;

  Importer(BanyanProcess banyan, Ledger ledger, Path folder, Path sample) {
    this.banyan = banyan;
    this.ledger = ledger;
    this.folder = folder;
    this.sample = sample.toAbsolutePath();
  }

  void importUntil(AtomicBoolean stop) {
    while (!stop.get()) {
      try {
        number++;
        if (number % SAMPLE_EVERY == 0) {
          var community = "sample " + number;
          bring(Kind.SAMPLE, community, sample, community);
        } else {
          var export = export(number);
          bring(Kind.EXPORT, String.valueOf(export.getFileName()), export, COMMUNITY);
          Files.delete(export);
        }
      } catch (IOException | IllegalStateException _) {
        // The server is gone; whoever goes on finds it again.
        return;
      }
    }
  }

  int command(OutputStream out, String... arguments) throws IOException {
    var order = new Order(List.of(arguments), folder.toString(), "en");
    return banyan.commands().carryOut(order, out, nullOutputStream());
  }

  private void bring(Kind kind, String what, Path export, String community) throws IOException {
    ledger.ask(kind, what);
    if (command(nullOutputStream(), "import", export.toString(), "--community", community) == 0) {
      ledger.acknowledge(kind, what);
    }
  }

  private Path export(int of) throws IOException {
    var text = new StringBuilder("id,time,channel,sender,text\n");
    var start = Instant.parse("2024-05-01T00:00:00Z").plusSeconds(of * 1000L);
    for (var i = 0; i < MESSAGES; i++) {
      text.append(of).append('-').append(i).append(',').append(start.plusSeconds(i));
      text.append(",lobby,wx").append((of + i) % 500).append(",hello\n");
    }
    return Files.writeString(folder.resolve("export-%d.csv".formatted(of)), text);
  }
}
