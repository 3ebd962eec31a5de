package org.banyan.organisation.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.organisation.CompleteCharter;
import org.banyan.organisation.change.Changes;
import org.banyan.organisation.change.Replay;
import org.banyan.organisation.fix.Fixes;
import org.banyan.organisation.review.PlantedDefects.Planted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlantedFixesTests {

  static Stream<Planted> defects() {
    return PlantedDefects.all();
  }

  @ParameterizedTest
  @MethodSource("defects")
  void anAutomaticFixRemovesTheDefectAndAddsNone(Planted planted) {
    var charter = planted.plant().apply(new CompleteCharter()).charter();
    var evidence = Evidence.in(charter);
    var findings = Review.of(charter, evidence);

    var fix = new Fixes(charter, evidence, findings).of(findings.list().getFirst());

    fix.ifPresent(found -> {
      var replay = Changes.replay(charter, found.changes(), Set.of());
      assertThat(replay).isInstanceOf(Replay.Made.class);
      if (replay instanceof Replay.Made(var after)) {
        assertThat(after).isNotEqualTo(charter);
        assertThat(Review.of(after).list()).isEmpty();
      }
    });
  }

  @Test
  void whatNeedsNoThinkingIsFixedAutomatically() {
    var fixed = new HashSet<Class<?>>();
    PlantedDefects.all()
        .forEach(planted -> {
          var charter = planted.plant().apply(new CompleteCharter()).charter();
          var evidence = Evidence.in(charter);
          var findings = Review.of(charter, evidence);
          var finding = findings.list().getFirst();
          new Fixes(charter, evidence, findings)
              .of(finding)
              .ifPresent(_ -> fixed.add(finding.getClass()));
        });

    assertThat(fixed)
        .contains(
            DivisionFinding.NobodyAccountable.class,
            DivisionFinding.SeveralAccountable.class,
            DivisionFinding.NobodyResponsible.class,
            DivisionFinding.SeveralSuperiors.class,
            DivisionFinding.SeveralHeads.class,
            DivisionFinding.ReportingCycle.class,
            DivisionFinding.UnitCycle.class,
            DivisionFinding.LeadOutsideUnit.class,
            DomainFinding.GrantBeyondUnit.class,
            DomainFinding.UnitBeyondParent.class,
            DomainFinding.ConsultInflation.class,
            StaffingFinding.VacantSeats.class,
            StaffingFinding.TooManyHolders.class,
            ParityFinding.DutyWithoutAuthority.class,
            ParityFinding.AuthorityWithoutDuty.class,
            ParityFinding.CannotDecide.class,
            ControlFinding.WeightsOff.class,
            ImprovementFinding.GoalWithoutLongTerm.class);
    assertThat(fixed)
        .doesNotContain(DivisionFinding.PostUndefined.class, StaffingFinding.LoadOff.class);
  }
}
