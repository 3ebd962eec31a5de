package org.banyan.organisation.review;

import static org.banyan.organisation.review.PlantedDefects.error;
import static org.banyan.organisation.review.PlantedDefects.planted;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banyan.organisation.CompleteCharter;
import org.banyan.organisation.review.PlantedDefects.Planted;

/// Defects of seats, load, skills and size, one each.
final class PlantedStaffing {

  private PlantedStaffing() {}

  static Stream<Planted> staffing() {
    return Stream.of(
        error(
            Check.F1,
            StaffingFinding.VacantSeats.class,
            c -> c.set("posts", "lead-data", "seats", 2),
            "lead-data"),
        planted(
            Check.F1,
            StaffingFinding.VacantSeats.class,
            Severity.WARNING,
            c -> c.set("posts", "op-data", "seats", 3),
            "op-data"),
        planted(
            Check.F1,
            StaffingFinding.TooManyHolders.class,
            Severity.WARNING,
            c ->
                c.addPerson("guest", Map.of("skill-data", 4))
                    .append("posts", "op-data", "holders", "guest"),
            "op-data",
            "p-one-data",
            "p-two-data",
            "guest"),
        error(
            Check.F2,
            StaffingFinding.LoadOff.class,
            c -> c.set("duties", "plan-content", "hours", 45),
            "p-lead-content",
            "plan-content"),
        planted(
            Check.F2,
            StaffingFinding.LoadOff.class,
            Severity.WARNING,
            c -> c.set("duties", "plan-content", "hours", 36),
            "p-lead-content",
            "plan-content"),
        planted(
            Check.F2,
            StaffingFinding.LoadOff.class,
            Severity.INFO,
            c -> c.set("duties", "plan-content", "hours", 5),
            "p-lead-content",
            "plan-content"));
  }

  static Stream<Planted> resilience() {
    return Stream.of(
        planted(
            Check.F3,
            ResilienceFinding.TooManyModules.class,
            Severity.WARNING,
            PlantedStaffing::spread,
            "p-lead-content",
            "content",
            "members",
            "interaction"),
        planted(
            Check.F4,
            ResilienceFinding.SinglePerson.class,
            Severity.WARNING,
            PlantedStaffing::single,
            "members-0",
            "p-lead-members"),
        error(
            Check.F4,
            ResilienceFinding.SinglePerson.class,
            c ->
                single(c)
                    .append("duties", "members-0", "needs", "platform:key")
                    .grant("lead-members", "platform:key"),
            "members-0",
            "p-lead-members"),
        planted(
            Check.F4,
            ResilienceFinding.SingleSkilled.class,
            Severity.WARNING,
            c ->
                c.set("duties", "data-0", "skills", Map.of("skill-data", 5))
                    .set("people", "p-one-data", "skills", Map.of("skill-data", 5)),
            "skill-data",
            "p-one-data",
            "data-0"),
        planted(
            Check.F5,
            ResilienceFinding.SpanOff.class,
            Severity.INFO,
            c -> c.limit("most-reports", 3),
            "head"),
        planted(
            Check.F5,
            ResilienceFinding.SpanOff.class,
            Severity.INFO,
            c -> aide(c, "unit-content", "op-content"),
            "op-content"),
        planted(
            Check.F5,
            ResilienceFinding.UnitSizeOff.class,
            Severity.INFO,
            c -> c.limit("most-unit", 4),
            "ops"),
        planted(
            Check.F5,
            ResilienceFinding.UnitSizeOff.class,
            Severity.INFO,
            c ->
                aide(
                    c.add("units", "annex", Map.of("parent", "unit-content")),
                    "annex",
                    "lead-content"),
            "annex"),
        planted(
            Check.F6,
            ResilienceFinding.SkillMissing.class,
            Severity.WARNING,
            c ->
                c.set("duties", "data-1", "skills", Map.of("skill-data", 5)).train("skill-data", 5),
            "data-1",
            "skill-data"),
        planted(
            Check.F6,
            ResilienceFinding.PostMisfit.class,
            Severity.WARNING,
            c ->
                c.set("posts", "lead-data", "skills", Map.of("skill-data", 4, "skill-team", 5))
                    .train("skill-team", 5),
            "p-lead-data",
            "lead-data",
            "skill-team"));
  }

  private static CompleteCharter spread(CompleteCharter charter) {
    charter.set("duties", "plan-content", "hours", 5);
    for (var module : List.of("members", "interaction")) {
      charter
          .set("duties", "plan-" + module, "hours", 26)
          .set(
              "duties", "plan-" + module, "responsible", List.of("lead-" + module, "lead-content"));
    }
    return charter;
  }

  private static CompleteCharter single(CompleteCharter charter) {
    return charter
        .set("duties", "members-0", "responsible", "lead-members")
        .set("duties", "members-0", "hours", 5);
  }

  private static CompleteCharter aide(CompleteCharter charter, String unit, String superior) {
    charter.addPerson("helper", Map.of("skill-content", 4));
    charter
        .addPost(
            "aide",
            unit,
            superior,
            Map.of("holders", List.of("helper"), "metrics", List.of("metric-content")))
        .append("posts", "aide", "grants", "content.draft");
    return charter
        .set("duties", "content-1", "responsible", List.of("op-content", "aide"))
        .set("duties", "content-1", "hours", 36);
  }
}
