package org.banyan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.banyan.analysis.presence.ActivitySamples;
import org.banyan.analysis.presence.PresenceFile;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.ImportOrder;
import org.banyan.community.ImportOutcome;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.DataDirectory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class PresenceMakerTests {

  @Autowired private Communities communities;
  @Autowired private PresenceMaker maker;
  @Autowired private DataDirectory data;

  @Test
  void makesPresenceAheadOfTimeAndAgainWhenItsFileIsDamaged() throws IOException {
    var community = communities.begin("Slack", ZoneId.of("Asia/Shanghai"));
    imported(community);
    var file = file(community);
    await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(file));

    var kept = PresenceFile.checksum(maker.make(community));
    Files.write(file, new byte[] {1, 2, 3});
    var anew = maker.make(community);

    assertThat(PresenceFile.checksum(anew)).isEqualTo(kept);
    assertThat(anew.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(Files.size(file)).isGreaterThan(1_000);
  }

  private void imported(Community community) {
    var order =
        new ImportOrder(
            ActivitySamples.shared("slack-houstondatavis.zip"),
            "slack.zip",
            community.id(),
            ReadingOptions.in(community.zone()),
            Optional.empty(),
            Language.EN);

    assertThat(communities.importing(order, Progress.SILENT))
        .isInstanceOf(ImportOutcome.Imported.class);
  }

  private Path file(Community community) {
    return data.root().resolve("presence").resolve(community.id().value() + ".presence");
  }
}
