package org.banyan.organisation.origin;

import java.util.List;
import java.util.Map;
import org.banyan.organisation.yaml.Fields;
import org.banyan.organisation.yaml.Text;

/// Whom a Rust team takes in besides those it names: the people of other teams, or the leads of
/// every team of a kind.
record RustInclusion(List<Mention> teams, List<String> leadsOfKinds, boolean everybody) {

  static final RustInclusion NOBODY = new RustInclusion(List.of(), List.of(), false);

  private static final Map<String, String> KINDS =
      Map.of(
          "include-team-leads", RustTeam.TEAM,
          "include-wg-leads", "working-group",
          "include-project-group-leads", "project-group");

  static RustInclusion of(Source source, Fields people) {
    var kinds =
        KINDS.entrySet().stream()
            .filter(entry -> isSet(people, entry.getKey()))
            .map(Map.Entry::getValue)
            .sorted()
            .toList();
    return new RustInclusion(
        source.mentions(people.texts("included-teams")),
        kinds,
        isSet(people, "include-all-team-members"));
  }

  private static boolean isSet(Fields people, String key) {
    return people.text(key).map(Text::value).filter("true"::equals).isPresent();
  }
}
