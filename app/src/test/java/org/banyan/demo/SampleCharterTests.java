package org.banyan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.organisation.CharterTemplate;
import org.banyan.organisation.review.Finding;
import org.banyan.organisation.review.Review;
import org.banyan.organisation.yaml.CharterReader;
import org.banyan.organisation.yaml.Reading;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.platform.language.Language;
import org.banyan.simulator.FlawedCharter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleCharterTests {

  @ParameterizedTest
  @EnumSource(Language.class)
  void hasTheDocumentedFlawsAndNoOthers(Language language) {
    var template = CharterTemplate.FOUR_MODULES.text(language);
    var charter = FlawedCharter.of(template, "Rongye", language.locale());

    assertThat(CharterReader.read(new SourceText("charter.yaml", charter)))
        .isInstanceOfSatisfying(
            Reading.Read.class,
            read ->
                assertThat(Review.of(read.charter()).list())
                    .extracting(Finding::check)
                    .map(Enum::name)
                    .containsExactlyInAnyOrder(
                        "D1", "D2", "D4", "F1", "F2", "P1", "P1", "P2", "P4"));
  }
}
