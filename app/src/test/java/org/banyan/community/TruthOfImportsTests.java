package org.banyan.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.community.reading.ExportSamples.shared;

import java.nio.file.Files;
import java.time.ZoneId;
import java.util.Optional;
import org.banyan.community.reading.Format;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@BanyanTest
class TruthOfImportsTests {

  private static final ZoneId UTC = ZoneId.of("UTC");

  @Autowired private Communities communities;

  @ParameterizedTest
  @CsvSource({
    "slack, slack-houstondatavis, slack-houstondatavis",
    "slack, slack-houstondatavis.zip, slack-houstondatavis",
    "gitter, gitter-freecodecamp, gitter-freecodecamp",
    "irc, irc-ubuntu, irc-ubuntu",
    "mbox, mbox-twisted-web, mbox-twisted-web",
    "stackexchange, stackexchange-history-meta, stackexchange-history-meta"
  })
  void sumsUpARealCommunityAsCountedIndependently(String format, String export, String truth)
      throws Exception {
    var community = communities.begin(export, UTC);
    var options = new ReadingOptions(Format.of(format), UTC, Optional.empty());
    var order =
        new ImportOrder(
            shared(export),
            export,
            community.id(),
            options,
            Optional.empty(),
            Language.EN,
            Optional.empty(),
            false);

    assertThat(communities.importing(order, Progress.SILENT))
        .isInstanceOf(ImportOutcome.Imported.class);

    assertThat(shown(communities.summary(community.id())))
        .isEqualTo(told(Files.readString(shared("truth/" + truth + ".json"))));
  }

  private static JsonNode shown(Summary summary) {
    var json = JsonMapper.shared();
    return json.readTree(json.writeValueAsString(summary.fields()));
  }

  /// The truth without the words about it.
  private static JsonNode told(String truth) {
    var told = JsonMapper.shared().readTree(truth).asObject();
    told.remove("kind");
    told.remove("definition");
    return told;
  }
}
