package org.banyan.organisation.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.review.Assessment.Assessed;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewTests {

  private static final int SEEDS = 25;

  /// A defect: what is done to a sound charter at a post, and the one finding that must follow.
  record Planted(
      Class<? extends Finding> finding,
      Severity severity,
      BiConsumer<Map<String, Object>, Integer> plant,
      List<String> witness) {

    @Override
    public String toString() {
      return finding.getSimpleName() + " " + severity;
    }
  }

  @Test
  void findsNothingInASoundCharter() {
    for (var seed = 0; seed < SEEDS; seed++) {
      var findings = Review.of(sound(seed));

      assertThat(findings.list()).isEmpty();
      assertThat(findings.assessments())
          .filteredOn(Assessed.class::isInstance)
          .extracting(Assessment::check)
          .contains(Check.D1, Check.D7, Check.F2, Check.F5, Check.P1, Check.P3, Check.P4);
      assertThat(findings.score(Principle.PARITY)).hasValue(100);
      assertThat(findings.score(Principle.CONTINUOUS_IMPROVEMENT)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("defects")
  void findsExactlyThePlantedDefect(Planted planted) {
    for (var seed = 0; seed < SEEDS; seed++) {
      var random = new Random(seed);
      var root = CharterSamples.sound(random, 3 + random.nextInt(30));
      var at = 1 + random.nextInt(CharterSamples.maps(root, "posts").size() - 1);
      planted.plant().accept(root, at);
      var charter = CharterSamples.charter(root);

      var findings = Review.of(charter);

      assertThat(findings.list()).as("seed %s", seed).hasSize(1);
      var finding = findings.list().getFirst();
      assertThat(finding).isInstanceOf(planted.finding());
      assertThat(finding.severity()).isEqualTo(planted.severity());
      assertThat(finding.witness().stream().map(CharterId::value))
          .containsExactlyInAnyOrderElementsOf(
              planted.witness().stream().map(id -> id.replace("#", "" + at)).toList());
      assertThat(findings.score(finding.check().principle()).orElseThrow()).isLessThan(100);
      var waived = findings.without(Set.of(finding.id()));
      assertThat(waived.score(finding.check().principle())).hasValue(100);
      isSaidInBothLanguages(charter, finding);
    }
  }

  static Stream<Planted> defects() {
    return Stream.of(
        planted(
            DivisionFinding.NobodyAccountable.class,
            (root, at) -> CharterSamples.duty(root, at, 0).remove("accountable"),
            "duty-#-0"),
        planted(
            DivisionFinding.SeveralAccountable.class,
            (root, at) ->
                CharterSamples.duty(root, at, 0)
                    .put("accountable", List.of("post-" + at, "post-0")),
            "duty-#-0",
            "post-#",
            "post-0"),
        planted(
            DivisionFinding.NobodyResponsible.class,
            (root, at) -> {
              CharterSamples.duty(root, at, 0).remove("responsible");
              CharterSamples.duty(root, at, 1).put("hours", 15);
            },
            "duty-#-0"),
        planted(
            DivisionFinding.ResponsibleVacant.class,
            (root, at) -> {
              CharterSamples.post(root, at).put("seats", 0);
              CharterSamples.post(root, at).remove("holders");
              CharterSamples.duty(root, at, 0).remove("hours");
              for (var number = 1; number < 3; number++) {
                CharterSamples.duty(root, at, number).remove("hours");
                CharterSamples.duty(root, at, number).put("responsible", "post-0");
              }
            },
            "duty-#-0",
            "post-#"),
        planted(
            DivisionFinding.PostUndefined.class,
            (root, at) -> CharterSamples.post(root, at).remove("metrics"),
            "post-#"),
        planted(
            DivisionFinding.PostUndefined.class,
            (root, at) -> CharterSamples.post(root, at).put("purpose", " "),
            "post-#"),
        planted(
            DivisionFinding.DuplicatedPosts.class,
            Severity.WARNING,
            (root, at) -> {
              for (var number = 0; number < 3; number++) {
                var duty = CharterSamples.duty(root, at, number);
                duty.put("accountable", "post-0");
                duty.put("responsible", List.of("post-" + at, "twin"));
                duty.put("hours", 16);
              }
              var twin = new LinkedHashMap<>(CharterSamples.post(root, at));
              twin.put("id", "twin");
              twin.put("holders", List.of("twin"));
              twin.put("reports-to", "post-0");
              twin.put("grants", List.of("content.draft"));
              CharterSamples.post(root, at).put("grants", List.of("content.draft"));
              CharterSamples.maps(root, "posts").add(twin);
            },
            "post-#",
            "twin",
            "duty-#-0",
            "duty-#-1",
            "duty-#-2"),
        planted(
            DivisionFinding.ReportingCycle.class,
            (root, at) -> CharterSamples.post(root, at).put("reports-to", "post-" + at),
            "post-#"),
        planted(
            DivisionFinding.SeveralSuperiors.class,
            (root, at) -> {
              CharterSamples.post(root, 1).put("reports-to", "post-0");
              CharterSamples.post(root, 2).put("reports-to", List.of("post-0", "post-1"));
            },
            "post-2",
            "post-0",
            "post-1"),
        planted(
            DivisionFinding.SeveralHeads.class,
            (root, at) -> CharterSamples.post(root, at).remove("reports-to"),
            "post-0",
            "post-#"),
        planted(
            DivisionFinding.UnitCycle.class,
            (root, at) -> {
              CharterSamples.maps(root, "units").get(0).put("parent", "other-unit");
              CharterSamples.maps(root, "units").get(1).put("parent", "unit");
            },
            "unit",
            "other-unit"),
        planted(
            DivisionFinding.LeadOutsideUnit.class,
            (root, at) -> CharterSamples.maps(root, "units").get(1).put("lead", "post-" + at),
            "other-unit",
            "post-#"),
        planted(
            StaffingFinding.VacantSeats.class,
            (root, at) -> CharterSamples.post(root, at).put("seats", 2),
            "post-#"),
        planted(
            StaffingFinding.VacantSeats.class,
            Severity.WARNING,
            (root, at) -> {
              CharterSamples.post(root, at).put("seats", 2);
              CharterSamples.post(root, at).put("grants", "content.draft");
              for (var number = 0; number < 3; number++) {
                CharterSamples.duty(root, at, number).put("accountable", "post-0");
              }
            },
            "post-#"),
        planted(
            StaffingFinding.TooManyHolders.class,
            Severity.WARNING,
            (root, at) -> {
              CharterSamples.post(root, at).put("holders", List.of("person-" + at, "guest"));
              CharterSamples.duty(root, at, 0).put("hours", 40);
            },
            "post-#",
            "person-#",
            "guest"),
        planted(
            StaffingFinding.LoadOff.class,
            (root, at) -> hours(root, at, 20),
            "person-#",
            "duty-#-0",
            "duty-#-1",
            "duty-#-2"),
        planted(
            StaffingFinding.LoadOff.class,
            Severity.WARNING,
            (root, at) -> hours(root, at, 12),
            "person-#",
            "duty-#-0",
            "duty-#-1",
            "duty-#-2"),
        planted(
            StaffingFinding.LoadOff.class,
            Severity.INFO,
            (root, at) -> hours(root, at, 1),
            "person-#",
            "duty-#-0",
            "duty-#-1",
            "duty-#-2"),
        planted(
            ParityFinding.DutyWithoutAuthority.class,
            (root, at) -> CharterSamples.duty(root, at, 1).put("needs", List.of("event.manage")),
            "post-#",
            "duty-#-1"),
        planted(
            ParityFinding.AuthorityWithoutDuty.class,
            Severity.WARNING,
            (root, at) -> grant(root, at, "event.manage"),
            "post-#"),
        planted(
            ParityFinding.AuthorityWithoutDuty.class,
            (root, at) -> grant(root, at, "platform:禁言"),
            "post-#"),
        planted(
            ParityFinding.CannotDecide.class,
            (root, at) -> CharterSamples.duty(root, at, 0).put("approval", "goal.manage"),
            "duty-#-0",
            "post-#"));
  }

  private static Planted planted(
      Class<? extends Finding> finding,
      BiConsumer<Map<String, Object>, Integer> plant,
      String... witness) {
    return planted(finding, Severity.ERROR, plant, witness);
  }

  private static Planted planted(
      Class<? extends Finding> finding,
      Severity severity,
      BiConsumer<Map<String, Object>, Integer> plant,
      String... witness) {
    return new Planted(finding, severity, plant, List.of(witness));
  }

  private static void hours(Map<String, Object> root, int at, int hours) {
    for (var number = 0; number < 3; number++) {
      CharterSamples.duty(root, at, number).put("hours", hours);
    }
  }

  private static void grant(Map<String, Object> root, int at, String authority) {
    var grants = new ArrayList<Object>(List.of("content.draft", "content.approve"));
    grants.add(authority);
    CharterSamples.post(root, at).put("grants", grants);
  }

  private static Charter sound(int seed) {
    var random = new Random(seed);
    return CharterSamples.charter(CharterSamples.sound(random, 2 + random.nextInt(40)));
  }

  private static void isSaidInBothLanguages(Charter charter, Finding finding) {
    for (var language : Language.values()) {
      var words = new FindingWords(Words.of(language), charter, CharterId::value);
      assertThat(words.sentence(finding)).doesNotContain("{").isNotBlank();
      assertThat(words.remedy(finding)).doesNotContain("{").isNotBlank();
      assertThat(words.why(finding.check())).isNotBlank();
    }
  }
}
