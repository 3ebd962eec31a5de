package org.banyan.organisation.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.CharterTemplate;
import org.banyan.organisation.charter.Charter;
import org.banyan.platform.language.Language;
import org.junit.jupiter.api.Test;

class KeptCharterTests {

  @Test
  void readsBackAsTheSameCharter() {
    for (var seed = 0; seed < 60; seed++) {
      var charter = CharterSamples.charter(CharterSamples.awkward(new Random(seed)));

      assertThat(kept(CharterWriter.kept(charter))).as("seed %d", seed).isEqualTo(charter);
    }
    for (var template : CharterTemplate.values()) {
      var charter = CharterSamples.charter(template.text(Language.ZH));

      assertThat(kept(CharterWriter.kept(charter))).as(template.code()).isEqualTo(charter);
    }
  }

  @Test
  void isStillReadWhereItWasKeptAsYaml() {
    var charter = CharterSamples.charter(CharterSamples.awkward(new Random(1)));

    assertThat(kept(CharterWriter.write(charter))).isEqualTo(charter);
  }

  @Test
  void saysWhatIsWrongWhereSomebodyTamperedWithIt() {
    var text = "{\"format\": \"banyan-charter/1\", \"title\": \"T\", \"posts\": [{\"id\": \"p\"}]}";

    assertThat(CharterReader.kept(new SourceText("kept", text))).isInstanceOf(Reading.Broken.class);
  }

  private static Charter kept(String text) {
    return switch (CharterReader.kept(new SourceText("kept", text))) {
      case Reading.Read(var charter, _) -> charter;
      case Reading.Broken(var problems) -> throw new AssertionError(problems);
    };
  }
}
