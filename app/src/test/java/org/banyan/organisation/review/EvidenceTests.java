package org.banyan.organisation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Random;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.review.Assessment.NotAssessed;
import org.junit.jupiter.api.Test;

class EvidenceTests {

  @Test
  void nothingIsAssessedInAnEmptyCharter() {
    var findings = Review.of(Charter.empty("Empty"));

    assertThat(findings.assessments()).hasSize(Check.values().length);
    assertThat(findings.assessments()).allMatch(NotAssessed.class::isInstance);
    assertThat(Principle.values()).allMatch(principle -> findings.score(principle).isEmpty());
  }

  @Test
  void vacancyIsNotAssessedWhereNobodyIsNamed() {
    var root = CharterSamples.sound(new Random(1), 5);
    CharterSamples.maps(root, "posts").forEach(post -> post.remove("holders"));

    var findings = Review.of(CharterSamples.charter(root));

    assertThat(findings.list()).isEmpty();
    assertThat(findings.assessments())
        .contains(
            new NotAssessed(Check.F1, Aspect.HOLDERS), new NotAssessed(Check.F2, Aspect.HOLDERS));
  }

  @Test
  void whatASourceCannotSayIsNotHeldAgainstIt() {
    var root = CharterSamples.sound(new Random(1), 5);
    CharterSamples.post(root, 2).remove("metrics");
    var charter = CharterSamples.charter(root);

    assertThat(Review.of(charter).list()).hasSize(1);
    assertThat(Review.of(charter, Evidence.in(charter).without(Aspect.DEFINITIONS)).list())
        .isEmpty();
  }

  @Test
  void manyPostsAreReviewedAtOnce() {
    var charter = CharterSamples.charter(CharterSamples.sound(new Random(7), 2_000));
    Review.of(charter);

    var findings = assertTimeout(Duration.ofSeconds(2), () -> Review.of(charter));

    assertThat(findings.list()).isEmpty();
  }
}
