package org.banyan.organisation.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banyan.organisation.charter.AdoptionRule;
import org.banyan.organisation.charter.CharterId.GoalId;
import org.banyan.organisation.charter.CharterId.MetricId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.SeparationId;
import org.banyan.organisation.charter.CharterId.SkillId;
import org.banyan.organisation.charter.CharterId.TrainingId;
import org.banyan.organisation.charter.Goal;
import org.banyan.organisation.charter.Goal.Horizon;
import org.banyan.organisation.charter.Limits;
import org.banyan.organisation.charter.Rules;
import org.banyan.organisation.charter.Separation;
import org.banyan.organisation.charter.TrainingLine;
import org.banyan.organisation.yaml.Problem.Kind;

/// Reads what the team holds itself to: goals, the training plan and the rules of its structure.
final class RulesReader {

  private final Problems problems;
  private final Names names;
  private final AuthorityReader authorities;

  RulesReader(Problems problems, Names names, AuthorityReader authorities) {
    this.problems = problems;
    this.names = names;
    this.authorities = authorities;
  }

  Optional<Goal> goal(Fields fields) {
    var id = names.declare(fields, GoalId::new);
    var title = fields.required("title");
    var horizon =
        fields.choice("horizon", List.of(Horizon.values()), Horizon::code).orElse(Horizon.SHORT);
    var parent = fields.text("parent").flatMap(text -> names.refer(text, GoalId::new));
    var owner = fields.text("owner").flatMap(text -> names.refer(text, PostId::new));
    var metric = fields.text("metric").flatMap(text -> names.refer(text, MetricId::new));
    var baseline = fields.number("baseline", -Goal.LARGEST, Goal.LARGEST);
    var target = fields.number("target", -Goal.LARGEST, Goal.LARGEST);
    var due = fields.date("due");
    fields.refuseOthers();
    return id.flatMap(each ->
        title.map(named ->
            new Goal(each, named.value(), horizon, parent, owner, metric, baseline, target, due)));
  }

  Optional<TrainingLine> training(Fields fields) {
    var id = names.declare(fields, TrainingId::new);
    var title = fields.required("title");
    var skill = fields.required("skill").flatMap(text -> names.refer(text, SkillId::new));
    var level = fields.demand("level") ? fields.whole("level", 1, 5).orElse(1) : 1;
    var people = names.refer(fields.texts("people"), PersonRef::new);
    var owner = fields.text("owner").flatMap(text -> names.refer(text, PostId::new));
    var due = fields.date("due");
    fields.refuseOthers();
    if (id.isEmpty() || title.isEmpty() || skill.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TrainingLine(id.get(), title.get().value(), skill.get(), level, people, owner, due));
  }

  Rules rules(Fields root) {
    var separations = new ArrayList<Separation>();
    root.list("separations").forEach(fields -> separation(fields).ifPresent(separations::add));
    var exclusive = authorities.list(root.texts("exclusive"));
    var limits = root.inner("limits").map(RulesReader::limits).orElse(Limits.USUAL);
    var adoption =
        root.choice("adoption", List.of(AdoptionRule.values()), AdoptionRule::code)
            .orElse(AdoptionRule.ONE_PERSON);
    return new Rules(separations, exclusive, limits, adoption);
  }

  private Optional<Separation> separation(Fields fields) {
    var id = names.declare(fields, SeparationId::new);
    var title = fields.required("title");
    var there = fields.demand("authorities");
    var apart = authorities.list(fields.texts("authorities"));
    if (there && apart.size() < 2) {
      problems.add(fields.at(), Kind.TOO_FEW, "authorities", "2");
    }
    var threshold =
        fields.whole("threshold", 2, Math.max(2, apart.size())).orElse(Separation.USUAL_THRESHOLD);
    fields.refuseOthers();
    if (id.isEmpty() || title.isEmpty() || apart.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(new Separation(id.get(), title.get().value(), apart, threshold));
  }

  private static Limits limits(Fields fields) {
    var usual = Limits.USUAL;
    var leastReports = limit(fields, "least-reports", 0, usual.leastReports());
    var mostReports = limit(fields, "most-reports", leastReports, usual.mostReports());
    var leastUnit = limit(fields, "least-unit", 0, usual.leastUnit());
    var mostUnit = limit(fields, "most-unit", leastUnit, usual.mostUnit());
    var mostModules = limit(fields, "most-modules", 1, usual.mostModules());
    var mostGroups = limit(fields, "most-groups", 1, usual.mostGroups());
    fields.refuseOthers();
    return new Limits(leastReports, mostReports, leastUnit, mostUnit, mostModules, mostGroups);
  }

  private static int limit(Fields fields, String key, int least, int usual) {
    return fields.whole(key, least, Limits.LARGEST).orElse(Math.max(least, usual));
  }
}
