package org.banyan.organisation.charter;

import java.util.List;
import java.util.Map;
import org.banyan.organisation.charter.CharterId.DutyId;
import org.banyan.organisation.charter.CharterId.MetricId;
import org.banyan.organisation.charter.CharterId.SkillId;

/// What hangs on a duty: the canonical duties it covers, whether the team stands still without it,
/// how many people its authorities must be spread over, the skills it needs, the duties it waits
/// for and the outcome metrics it moves.
public record DutyProfile(
    List<CanonicalDuty> covers,
    boolean critical,
    int leastPeople,
    Map<SkillId, Integer> skills,
    List<DutyId> dependsOn,
    List<MetricId> moves) {

  /// The most people one duty may ask for.
  public static final int MOST_PEOPLE = 20;

  /// Nothing in particular.
  public static final DutyProfile PLAIN =
      new DutyProfile(List.of(), false, 1, Map.of(), List.of(), List.of());

  public DutyProfile {
    covers = Guard.distinct("covers", covers);
    Guard.within("least-people", "least people", leastPeople, 1, MOST_PEOPLE);
    skills = Guard.levels("skills", skills);
    dependsOn = Guard.distinct("depends-on", dependsOn);
    moves = Guard.distinct("moves", moves);
  }
}
