package org.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.community.reading.ExportSamples.shared;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.banyan.cli.Ledger.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the real server, its database or both at random instants while imports run and saves are
/// acknowledged. Another course is taken with `-Dbanyan.seed=N`.
@Tag("slow")
class CrashTests {

  private static final long SEED = Long.getLong("banyan.seed", 20_261_123);
  private static final int LONGEST_MILLIS = 6000;

  @TempDir Path folder;

  private final Random random = new Random(SEED);
  private final Ledger ledger = new Ledger();

  @Test
  void losesNothingAcknowledgedAndLeavesNothingHalfWhenItIsKilled() throws Exception {
    survives(4);
  }

  @Test
  @Tag("full")
  void survivesTwentyFourKillsInARow() throws Exception {
    survives(24);

    for (var kind : Kind.values()) {
      assertThat(ledger.acknowledged(kind)).as(kind.name()).isPositive();
    }
  }

  private void survives(int kills) throws Exception {
    var struck = 0;
    try (var banyan = BanyanProcess.start(folder.resolve("data"))) {
      var clerk = new Clerk(banyan, ledger);
      var importer = new Importer(banyan, ledger, folder, shared("slack-houstondatavis.zip"));
      clerk.comeIn();
      for (var kill = 0; kill < kills; kill++) {
        var when = "kill %d of seed %d".formatted(kill, SEED);
        struck += workUntilKilled(banyan, clerk, importer, kill) ? 1 : 0;
        new Aftermath(banyan, ledger, importer, when).assertWhole();
      }
    }
    assertThat(struck).as("kills in the middle of an import").isPositive();
    assertThat(ledger.acknowledged(Kind.EXPORT)).isPositive();
    assertThat(ledger.acknowledged(Kind.PERSON)).isPositive();
  }

  /// True when an import was cut off.
  private boolean workUntilKilled(BanyanProcess banyan, Clerk clerk, Importer importer, int kill)
      throws Exception {
    var stop = new AtomicBoolean();
    var openBefore = openImports();
    var importing = Thread.ofPlatform().start(() -> importer.importUntil(stop));
    var saving = Thread.ofPlatform().start(() -> clerk.saveUntil(stop));
    Thread.sleep(200 + random.nextInt(LONGEST_MILLIS));
    var livesOn = kill(banyan, kill);
    stop.set(true);
    importing.join();
    saving.join();
    if (livesOn) {
      banyan.awaitHealth();
    } else {
      banyan.startAgain();
    }
    return openImports() > openBefore;
  }

  /// True when the server was left alive, to bring its database back by itself.
  private boolean kill(BanyanProcess banyan, int kill) throws Exception {
    switch (kill % 4) {
      case 0 -> banyan.kill();
      case 1 -> banyan.killDatabase();
      case 2 -> {
        banyan.killDatabase();
        banyan.kill();
      }
      default -> {
        banyan.killDatabase();
        Thread.sleep(random.nextInt(1500));
        banyan.kill();
      }
    }
    return kill % 4 == 1;
  }

  private int openImports() {
    return ledger.open(Kind.EXPORT) + ledger.open(Kind.SAMPLE);
  }
}
