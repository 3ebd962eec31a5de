package org.banyan.organisation.origin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The counts that the Rust project’s team files state, by their published names. Accounts are told
/// apart without regard to case.
final class RustFacts {

  private static final int TOP = 8;

  private RustFacts() {}

  static Map<String, Object> of(List<RustTeam> teams, int peopleFiles) {
    var posts = posts(teams);
    var facts = new LinkedHashMap<String, Object>();
    facts.put("team_files", teams.size());
    facts.put("kinds", kinds(teams));
    facts.put("direct_member_posts", posts.values().stream().mapToInt(Integer::intValue).sum());
    facts.put("distinct_direct_members", posts.size());
    facts.put("top_by_posts", Ranking.first(posts, TOP));
    facts.put(
        "teams_of_exactly_1_direct_member",
        (int) teams.stream().filter(team -> team.direct().size() == 1).count());
    facts.put(
        "kind_team_with_members_but_no_lead",
        teams.stream()
            .filter(RustTeam::isExpectedToHaveALead)
            .filter(team -> team.leads().isEmpty())
            .map(team -> team.name().value())
            .toList());
    facts.put("people_files", peopleFiles);
    facts.put(
        "top_level_teams_no_subteam_of_kind_team",
        (int)
            teams.stream()
                .filter(RustTeam::isTeam)
                .filter(team -> team.parent().isEmpty())
                .count());
    return facts;
  }

  private static Map<String, Integer> posts(List<RustTeam> teams) {
    var posts = new LinkedHashMap<String, Integer>();
    teams.stream()
        .flatMap(team -> team.direct().stream())
        .forEach(person -> posts.merge(person, 1, Integer::sum));
    return posts;
  }

  private static Map<String, Integer> kinds(List<RustTeam> teams) {
    var kinds = new LinkedHashMap<String, Integer>();
    teams.forEach(team -> kinds.merge(team.kind().replace('-', '_'), 1, Integer::sum));
    return kinds;
  }
}
