package org.banyan.organisation.review;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.banyan.organisation.CompleteCharter;

/// One defect each, planted in a charter that passes every check.
final class PlantedDefects {

  private PlantedDefects() {}

  /// A defect: what is done to the charter, and the finding that must follow, with its witness.
  record Planted(
      Check check,
      Class<? extends Finding> finding,
      Severity severity,
      UnaryOperator<CompleteCharter> plant,
      List<String> witness) {

    @Override
    public String toString() {
      return check + " " + finding.getSimpleName() + " " + severity + " " + witness;
    }
  }

  static Stream<Planted> all() {
    return Stream.of(
            division(),
            domains(),
            PlantedStaffing.staffing(),
            PlantedStaffing.resilience(),
            parity(),
            improvement())
        .flatMap(each -> each);
  }

  private static Stream<Planted> division() {
    return Stream.of(
        error(
            Check.D1,
            DivisionFinding.NobodyAccountable.class,
            c -> c.drop("duties", "content-1", "accountable"),
            "content-1"),
        error(
            Check.D1,
            DivisionFinding.SeveralAccountable.class,
            c -> c.set("duties", "content-1", "accountable", List.of("lead-content", "op-content")),
            "content-1",
            "lead-content",
            "op-content"),
        error(
            Check.D2,
            DivisionFinding.NobodyResponsible.class,
            c -> c.drop("duties", "data-1", "responsible"),
            "data-1"),
        error(
            Check.D2,
            DivisionFinding.ResponsibleVacant.class,
            c -> spare(c).set("duties", "content-1", "responsible", List.of("op-content", "spare")),
            "content-1",
            "spare"),
        error(
            Check.D4,
            DivisionFinding.PostUndefined.class,
            c -> c.drop("posts", "lead-data", "purpose"),
            "lead-data"),
        error(
            Check.D4,
            DivisionFinding.PostUndefined.class,
            c -> c.drop("posts", "op-members", "metrics"),
            "op-members"),
        error(
            Check.D4,
            DivisionFinding.PostUndefined.class,
            c -> c.addPost("idle", "unit-data", "lead-data", Map.of("seats", 0)),
            "idle"),
        planted(
            Check.D6,
            DivisionFinding.DuplicatedPosts.class,
            Severity.WARNING,
            PlantedDefects::twin,
            "op-members",
            "twin",
            "members-0",
            "members-1",
            "members-2",
            "members-3"),
        error(
            Check.D7,
            DivisionFinding.ReportingCycle.class,
            c -> c.set("posts", "lead-data", "reports-to", "lead-data"),
            "lead-data"),
        error(
            Check.D7,
            DivisionFinding.SeveralSuperiors.class,
            c -> c.set("posts", "op-data", "reports-to", List.of("lead-data", "head")),
            "op-data",
            "lead-data",
            "head"),
        error(
            Check.D7,
            DivisionFinding.SeveralHeads.class,
            c -> c.drop("posts", "op-data", "reports-to"),
            "head",
            "op-data"),
        error(
            Check.D7,
            DivisionFinding.UnitCycle.class,
            c -> c.set("units", "unit-data", "parent", "unit-data"),
            "unit-data"),
        error(
            Check.D7,
            DivisionFinding.LeadOutsideUnit.class,
            c -> c.set("units", "unit-data", "lead", "head"),
            "unit-data",
            "head"));
  }

  private static Stream<Planted> domains() {
    return Stream.of(
        planted(
            Check.D3,
            DomainFinding.CanonicalDutyMissing.class,
            Severity.WARNING,
            c -> c.drop("duties", "members-3", "covers"),
            "members"),
        error(
            Check.D3,
            DomainFinding.ModuleMissing.class,
            c -> {
              List.of(0, 1, 2).forEach(each -> c.drop("duties", "interaction-" + each, "covers"));
              return c;
            },
            "interaction"),
        error(
            Check.D5,
            DomainFinding.ExclusiveShared.class,
            c ->
                c.append("duties", "data-1", "needs", "data.export")
                    .grant("op-data", "data.export"),
            "unit-data",
            "lead-data",
            "op-data"),
        error(
            Check.D5,
            DomainFinding.GrantBeyondUnit.class,
            c ->
                c.set("units", "unit-data", "authorities", List.of("content.draft", "data.export")),
            "lead-data",
            "unit-data"),
        error(
            Check.D5,
            DomainFinding.UnitBeyondParent.class,
            c ->
                c.set(
                    "units",
                    "ops",
                    "authorities",
                    List.of("content.draft", "content.approve", "audit.read", "platform:pay")),
            "unit-data",
            "ops"),
        planted(
            Check.D8,
            DomainFinding.ConsultInflation.class,
            Severity.INFO,
            c ->
                c.set(
                    "duties",
                    "direct",
                    "consulted",
                    List.of("lead-content", "lead-members", "lead-interaction", "lead-data")),
            "direct",
            "lead-content",
            "lead-members",
            "lead-interaction",
            "lead-data"));
  }

  private static Stream<Planted> parity() {
    return Stream.of(
        error(
            Check.P1,
            ParityFinding.DutyWithoutAuthority.class,
            c -> c.append("duties", "plan-data", "needs", "event.manage"),
            "lead-data",
            "plan-data"),
        planted(
            Check.P2,
            ParityFinding.AuthorityWithoutDuty.class,
            Severity.WARNING,
            c -> c.grant("op-data", "event.manage"),
            "op-data"),
        error(
            Check.P2,
            ParityFinding.AuthorityWithoutDuty.class,
            c -> c.grant("op-data", "platform:禁言"),
            "op-data"),
        error(
            Check.P4,
            ParityFinding.CannotDecide.class,
            c ->
                c.set("duties", "plan-data", "approval", "goal.manage")
                    .append("duties", "plan-data", "needs", "content.approve"),
            "plan-data",
            "lead-data"),
        error(
            Check.P5,
            ControlFinding.IncompatibleAuthorities.class,
            c ->
                c.append("duties", "direct", "needs", "data.export")
                    .grant("head", "data.export")
                    .drop("duties", "payout", "least-people")
                    .set("duties", "direct", "least-people", 1),
            "p-head",
            "books",
            "head"),
        error(
            Check.P6,
            ControlFinding.TooFewPeople.class,
            c ->
                c.set("duties", "invoice", "needs", List.of("audit.read"))
                    .set("duties", "invoice", "accountable", "head")
                    .set("duties", "invoice", "responsible", "head")
                    .append("duties", "plan-data", "needs", "data.export"),
            "payout",
            "p-head"),
        planted(
            Check.P8,
            ControlFinding.MetricUncontrolled.class,
            Severity.WARNING,
            c ->
                c.set(
                    "posts",
                    "lead-data",
                    "metrics",
                    Map.of("metric-data", 60, "metric-content", 40)),
            "lead-data",
            "metric-content"),
        planted(
            Check.P8,
            ControlFinding.WeightsOff.class,
            Severity.WARNING,
            c -> c.set("posts", "lead-data", "metrics", Map.of("metric-data", 90)),
            "lead-data"));
  }

  private static Stream<Planted> improvement() {
    return Stream.of(
        planted(
            Check.C2,
            ImprovementFinding.GoalWithoutLongTerm.class,
            Severity.WARNING,
            c -> c.drop("goals", "near-data", "parent"),
            "near-data"),
        planted(
            Check.C2,
            ImprovementFinding.GoalIncomplete.class,
            Severity.WARNING,
            c -> c.drop("goals", "near-data", "target"),
            "near-data"));
  }

  private static CompleteCharter spare(CompleteCharter charter) {
    return charter
        .addPost(
            "spare",
            "unit-content",
            "lead-content",
            Map.of("seats", 0, "metrics", List.of("metric-content")))
        .grant("spare", "content.draft");
  }

  private static CompleteCharter twin(CompleteCharter charter) {
    charter
        .set("posts", "op-members", "seats", 1)
        .set("posts", "op-members", "holders", List.of("p-one-members"));
    charter
        .addPost(
            "twin",
            "unit-members",
            "lead-members",
            Map.of("holders", List.of("p-two-members"), "metrics", List.of("metric-members")))
        .grant("twin", "content.draft");
    for (var number = 0; number < 4; number++) {
      charter.set("duties", "members-" + number, "responsible", List.of("op-members", "twin"));
    }
    return charter;
  }

  static Planted error(
      Check check,
      Class<? extends Finding> finding,
      UnaryOperator<CompleteCharter> plant,
      String... witness) {
    return planted(check, finding, Severity.ERROR, plant, witness);
  }

  static Planted planted(
      Check check,
      Class<? extends Finding> finding,
      Severity severity,
      UnaryOperator<CompleteCharter> plant,
      String... witness) {
    return new Planted(check, finding, severity, plant, List.of(witness));
  }
}
