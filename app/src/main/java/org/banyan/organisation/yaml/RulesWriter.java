package org.banyan.organisation.yaml;

import static org.banyan.organisation.yaml.CharterWriter.codes;
import static org.banyan.organisation.yaml.CharterWriter.ids;
import static org.banyan.organisation.yaml.CharterWriter.levels;
import static org.banyan.organisation.yaml.CharterWriter.number;
import static org.banyan.organisation.yaml.CharterWriter.one;
import static org.banyan.organisation.yaml.CharterWriter.part;
import static org.banyan.organisation.yaml.CharterWriter.put;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banyan.organisation.charter.AdoptionRule;
import org.banyan.organisation.charter.CanonicalDuty;
import org.banyan.organisation.charter.DutyProfile;
import org.banyan.organisation.charter.Goal;
import org.banyan.organisation.charter.Limits;
import org.banyan.organisation.charter.Separation;
import org.banyan.organisation.charter.TrainingLine;

/// Writes what the team holds itself to: goals, the training plan, rules, and what hangs on a duty.
/// What is as usual is left out.
final class RulesWriter {

  private RulesWriter() {}

  static Map<String, Object> goal(Goal goal) {
    var part = part(goal.id(), goal.title());
    part.put("horizon", goal.horizon().code());
    put(part, "parent", one(goal.parent()));
    put(part, "owner", one(goal.owner()));
    put(part, "metric", one(goal.metric()));
    goal.baseline().ifPresent(value -> part.put("baseline", number(value)));
    goal.target().ifPresent(value -> part.put("target", number(value)));
    return put(part, "due", goal.due().map(LocalDate::toString).orElse(""));
  }

  static Map<String, Object> training(TrainingLine line) {
    var part = part(line.id(), line.title());
    part.put("skill", line.skill().value());
    part.put("level", line.level());
    put(part, "people", ids(line.people()));
    put(part, "owner", one(line.owner()));
    return put(part, "due", line.due().map(LocalDate::toString).orElse(""));
  }

  static Map<String, Object> separation(Separation separation) {
    var part = part(separation.id(), separation.title());
    put(part, "authorities", codes(separation.authorities()));
    if (separation.threshold() != Separation.USUAL_THRESHOLD) {
      part.put("threshold", separation.threshold());
    }
    return part;
  }

  static String adoption(AdoptionRule rule) {
    return rule == AdoptionRule.ONE_PERSON ? "" : rule.code();
  }

  static Map<String, Object> limits(Limits limits) {
    var part = new LinkedHashMap<String, Object>();
    if (!limits.equals(Limits.USUAL)) {
      part.put("least-reports", limits.leastReports());
      part.put("most-reports", limits.mostReports());
      part.put("least-unit", limits.leastUnit());
      part.put("most-unit", limits.mostUnit());
      part.put("most-modules", limits.mostModules());
      part.put("most-groups", limits.mostGroups());
    }
    return part;
  }

  static Map<String, Object> profile(Map<String, Object> part, DutyProfile profile) {
    put(part, "covers", profile.covers().stream().map(CanonicalDuty::code).toList());
    if (profile.critical()) {
      part.put("critical", true);
    }
    if (profile.leastPeople() > 1) {
      part.put("least-people", profile.leastPeople());
    }
    put(part, "skills", levels(profile.skills()));
    put(part, "depends-on", ids(profile.dependsOn()));
    return put(part, "moves", ids(profile.moves()));
  }
}
