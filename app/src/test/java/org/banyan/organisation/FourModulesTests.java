package org.banyan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.TeamModule;
import org.banyan.organisation.charter.TeamModule.Kind;
import org.banyan.organisation.review.Assessment.NotAssessed;
import org.banyan.organisation.review.Principle;
import org.banyan.organisation.review.Review;
import org.junit.jupiter.api.Test;

class FourModulesTests {

  @Test
  void isAGoodCharterInBothLanguages() {
    for (var language : Set.of("zh", "en")) {
      var findings = Review.of(template(language));

      assertThat(findings.list()).isEmpty();
      assertThat(findings.assessments())
          .filteredOn(NotAssessed.class::isInstance)
          .allMatch(assessment -> assessment.check().evidence().isPresent());
      assertThat(findings.parity(Optional.empty()).orElseThrow().value()).isEqualTo(1);
      assertThat(findings.score(Principle.CLEAR_DIVISION)).hasValue(100);
    }
  }

  @Test
  void holdsTheArticlesFourModulesAndTwelvePeople() {
    var charter = template("zh");

    assertThat(charter.modules())
        .extracting(TeamModule::kind)
        .contains(Kind.CONTENT, Kind.MEMBERS, Kind.INTERACTION, Kind.DATA);
    assertThat(charter.duties())
        .extracting(Duty::title)
        .contains("话题选择", "内容策略", "用户招募", "用户激活", "流失控制", "话题讨论", "活动策划", "氛围营造", "数据收集");
    assertThat(charter.posts().stream().flatMap(post -> post.holders().stream())).hasSize(12);
  }

  @Test
  void isTheSameTeamInBothLanguages() {
    var chinese = template("zh");
    var english = template("en");

    assertThat(shape(english)).isEqualTo(shape(chinese));
    assertThat(english.posts())
        .extracting(Post::title)
        .doesNotContainAnyElementsOf(chinese.posts().stream().map(Post::title).toList());
  }

  private static Set<Object> shape(Charter charter) {
    return charter.duties().stream()
        .map(duty ->
            java.util.List.of(duty.id(), duty.accountable(), duty.responsible(), duty.hours()))
        .collect(Collectors.toSet());
  }

  private static Charter template(String language) {
    var name = "/charter/four-modules_" + language + ".yaml";
    try (var in = FourModulesTests.class.getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      return CharterSamples.charter(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
