package org.banyan.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.DataDirectory;
import org.banyan.platform.store.Flaw;
import org.banyan.platform.store.archive.Archives;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
@TestMethodOrder(OrderAnnotation.class)
class RecordProofTests {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @TempDir Path folder;
  @Autowired Communities communities;
  @Autowired DataDirectory directory;
  @Autowired RecordProof proof;
  @Autowired Archives archives;

  private CommunityId community = new CommunityId(new UUID(0, 0));

  @BeforeEach
  void bringSomething() throws Exception {
    community = communities.begin("c" + NUMBER.incrementAndGet(), ZoneOffset.UTC).id();
    var file = folder.resolve("a.csv");
    Files.writeString(file, "time,sender,text\n2026-05-01,wx1,hi\n2026-05-02,wx2,hello\n");
    var options = new ReadingOptions(Optional.empty(), ZoneOffset.UTC, Optional.empty());
    var order = new ImportOrder(file, "a.csv", community, options, Optional.empty(), Language.EN);
    assertThat(communities.importing(order, Progress.SILENT))
        .isInstanceOf(ImportOutcome.Imported.class);
  }

  @Test
  void findsNothingWrongWithWhatWasJustWritten() {
    assertThat(flaws()).isEmpty();
  }

  @Test
  void noticesOneChangedByte() throws Exception {
    var segment = segment();
    var bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 2] ^= 1;
    Files.write(segment, bytes);

    assertThat(flaws())
        .singleElement()
        .extracting(Flaw::key)
        .isEqualTo("community.verify.segment-changed");
  }

  @Test
  void noticesAMissingSegmentAndNeverBacksUpWithoutIt() throws Exception {
    Files.delete(segment());

    assertThat(flaws())
        .singleElement()
        .extracting(Flaw::key)
        .isEqualTo("community.verify.segment-missing");
    assertThatThrownBy(() -> archives.backup(folder.resolve("all.banyan")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  @Order(1)
  void comesBackFromABackupAsItWas() throws Exception {
    var before = communities.summary(community);
    var file = folder.resolve("all.banyan");
    archives.backup(file);
    Files.delete(segment());

    archives.restore(file);

    assertThat(flaws()).isEmpty();
    assertThat(communities.summary(community)).isEqualTo(before);
  }

  /// Of this test's own community; other tests leave theirs broken.
  private List<Flaw> flaws() {
    return proof
        .flaws()
        .filter(flaw -> flaw.arguments().toString().contains(community.value().toString()))
        .toList();
  }

  private Path segment() throws Exception {
    try (var files = Files.walk(directory.record().resolve(community.value().toString()))) {
      return files.filter(file -> file.toString().contains("kept")).findFirst().orElseThrow();
    }
  }
}
