package org.banyan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.review.Assessment.NotAssessed;
import org.banyan.organisation.review.Review;
import org.banyan.organisation.review.Severity;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CharterTemplatesTests {

  @ParameterizedTest
  @EnumSource(CharterTemplate.class)
  void everyTemplateIsReviewedWithoutFindings(CharterTemplate template) {
    for (var language : Language.values()) {
      var findings = Review.of(charter(template, language));

      assertThat(findings.count(Severity.ERROR)).isZero();
      assertThat(findings.list()).isEmpty();
      assertThat(findings.assessments())
          .filteredOn(NotAssessed.class::isInstance)
          .allMatch(assessment -> assessment.check().evidence().isPresent());
      assertThat(findings.parity(Optional.empty()).orElseThrow().value()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(CharterTemplate.class)
  void bothLanguagesHoldTheSameTeam(CharterTemplate template) {
    assertThat(shape(charter(template, Language.EN)))
        .isEqualTo(shape(charter(template, Language.ZH)));
  }

  @ParameterizedTest
  @EnumSource(CharterTemplate.class)
  void everyTemplateIsDescribedInBothLanguages(CharterTemplate template) {
    for (var language : Language.values()) {
      assertThat(Words.of(language).say(template.key())).doesNotContain("organisation.template");
      assertThat(Words.of(language).say(template.key() + ".text"))
          .doesNotContain("organisation.template");
    }
  }

  private static Charter charter(CharterTemplate template, Language language) {
    return CharterSamples.charter(template.text(language));
  }

  /// All of a charter but its words and the names of powers on platforms.
  private static List<Object> shape(Charter charter) {
    var shape = new ArrayList<Object>();
    charter.modules().forEach(each -> shape.add(List.of(each.id(), each.kind())));
    charter
        .units()
        .forEach(each -> shape.add(List.of(each.id(), each.parent(), each.module(), each.lead())));
    for (var post : charter.posts()) {
      shape.add(List.of(post.id(), post.unit(), post.superiors(), post.seats(), post.holders()));
      shape.add(List.of(post.metrics(), post.weights(), post.skills(), enforced(post.grants())));
    }
    for (var duty : charter.duties()) {
      shape.add(List.of(duty.id(), duty.module(), duty.hours(), duty.accountable()));
      shape.add(List.of(duty.responsible(), duty.consulted(), duty.informed(), duty.profile()));
      shape.add(enforced(duty.needs()));
    }
    charter.people().forEach(shape::add);
    charter.goals().forEach(each -> shape.add(List.of(each.id(), each.parent(), each.target())));
    charter.training().forEach(each -> shape.add(List.of(each.id(), each.level(), each.due())));
    charter
        .communication()
        .forEach(each -> shape.add(List.of(each.id(), each.from(), each.to(), each.medium())));
    shape.add(charter.rules().limits());
    return shape;
  }

  private static List<Authority> enforced(List<Authority> authorities) {
    return authorities.stream().filter(Authority.Enforced.class::isInstance).toList();
  }
}
