package org.banyan.organisation.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.organisation.CompleteCharter;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.ModuleId;
import org.banyan.organisation.review.Assessment.NotAssessed;
import org.banyan.organisation.review.PlantedDefects.Planted;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlantedDefectsTests {

  @Test
  void aCompleteCharterPassesEveryCheckACharterAnswers() {
    var findings = Review.of(new CompleteCharter().charter());

    assertThat(findings.list()).isEmpty();
    assertThat(findings.assessments())
        .filteredOn(NotAssessed.class::isInstance)
        .extracting(Assessment::check)
        .containsExactlyElementsOf(
            Stream.of(Check.values()).filter(check -> check.evidence().isPresent()).toList());
    assertThat(Principle.values()).allMatch(each -> findings.score(each).orElse(0) == 100);
  }

  @Test
  void fortyAndMoreDefectsArePlanted() {
    assertThat(PlantedDefects.all().count()).isGreaterThanOrEqualTo(40);
    assertThat(PlantedDefects.all().map(Planted::check).distinct())
        .containsAll(
            Stream.of(Check.values())
                .filter(check -> check.evidence().isEmpty())
                .filter(check -> check != Check.P3 && check != Check.C6)
                .toList());
  }

  static Stream<Planted> defects() {
    return PlantedDefects.all();
  }

  @ParameterizedTest
  @MethodSource("defects")
  void oneDefectIsOneFindingWithItsWitness(Planted planted) {
    var charter = planted.plant().apply(new CompleteCharter()).charter();

    var findings = Review.of(charter);

    assertThat(findings.list()).extracting(Finding::id).hasSize(1);
    var finding = findings.list().getFirst();
    assertThat(finding.check()).isEqualTo(planted.check());
    assertThat(finding).isInstanceOf(planted.finding());
    assertThat(finding.severity()).isEqualTo(planted.severity());
    assertThat(finding.witness().stream().map(CharterId::value))
        .containsExactlyInAnyOrderElementsOf(planted.witness());
    assertThat(findings.score(finding.check().principle()).orElse(100)).isLessThan(100);
    isSaidInBothLanguages(charter, finding);
  }

  @Test
  void aDefectCountsInItsOwnModuleOnly() {
    var charter = new CompleteCharter().drop("duties", "data-1", "accountable").charter();

    var findings = Review.of(charter);

    assertThat(findings.score(Principle.CLEAR_DIVISION, new ModuleId("data")).orElse(100))
        .isLessThan(findings.score(Principle.CLEAR_DIVISION).orElse(0));
    assertThat(findings.score(Principle.CLEAR_DIVISION, new ModuleId("content"))).hasValue(100);
  }

  @Test
  void parityIsTheShareOfAuthoritiesBothNeededAndHeld() {
    var sound = Review.of(new CompleteCharter().charter());
    var charter = new CompleteCharter();
    for (var each : List.of("event.manage", "discussion.host", "group.manage")) {
      charter.grant("op-data", each);
    }

    var findings = Review.of(charter.charter());

    var data = findings.parity(Optional.of(new ModuleId("data"))).orElseThrow();
    assertThat(sound.parity(Optional.empty()).orElseThrow().value()).isEqualTo(1);
    assertThat(data.matched()).isEqualTo(3);
    assertThat(data.either()).isEqualTo(6);
    assertThat(findings.of(Check.P3)).hasSize(1);
    assertThat(findings.of(Check.P2)).hasSize(1);
    assertThat(findings.list()).hasSize(2);
    findings.list().forEach(each -> isSaidInBothLanguages(charter.charter(), each));
  }

  @Test
  void aGapNeedsATrainingWithAnOwnerAndADayToCome() {
    var charter = new CompleteCharter().set("duties", "data-1", "skills", Map.of("skill-data", 5));
    var gap = charter.charter();
    var planned = charter.train("skill-data", 5).charter();
    var late = new Evidence(Evidence.in(planned).stated(), Map.of(), Optional.of(LocalDate.MAX));

    assertThat(Review.of(gap).of(Check.C6))
        .singleElement()
        .isInstanceOf(ImprovementFinding.GapWithoutTraining.class);
    assertThat(Review.of(planned).of(Check.C6)).isEmpty();
    assertThat(Review.of(planned, late).of(Check.C6))
        .singleElement()
        .isInstanceOf(ImprovementFinding.TrainingOverdue.class);
    var all = new ArrayList<>(Review.of(gap).list());
    all.addAll(Review.of(planned, late).list());
    all.forEach(each -> isSaidInBothLanguages(gap, each));
  }

  static void isSaidInBothLanguages(Charter charter, Finding finding) {
    for (var language : Language.values()) {
      var words = new FindingWords(Words.of(language), charter, CharterId::value);
      assertThat(words.sentence(finding)).doesNotContain("{", "organisation.").isNotBlank();
      assertThat(words.remedy(finding)).doesNotContain("{", "organisation.").isNotBlank();
      assertThat(words.why(finding.check())).doesNotContain("organisation.").isNotBlank();
      assertThat(words.source(finding.check())).doesNotContain("organisation.").isNotBlank();
    }
  }
}
