package org.banyan.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlawedCharterTests {

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void putsItsFlawsIntoTheTemplateOfEitherLanguage(String language) throws IOException {
    var template = template(language);

    var charter = FlawedCharter.of(template, "榕叶茶(模拟数据)", Locale.of(language));

    assertThat(charter)
        .contains("title: 榕叶茶(模拟数据)\n", "seats: 3", "hours: 24,", "responsible: []")
        .doesNotContain("p10");
    assertThat(charter.lines().count()).isEqualTo(template.lines().count() - 1);
    assertThatThrownBy(() -> FlawedCharter.of(charter, "twice", Locale.ROOT))
        .isInstanceOf(IllegalStateException.class);
  }

  private static String template(String language) throws IOException {
    var path = "/charter/four-modules_%s.yaml".formatted(language);
    try (var stream =
        Objects.requireNonNull(FlawedCharterTests.class.getResourceAsStream(path), path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
