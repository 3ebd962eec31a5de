package org.banyan.organisation.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Authority.OnPlatform;
import org.banyan.organisation.origin.Remark.Reason;
import org.banyan.organisation.yaml.Fields;
import org.banyan.organisation.yaml.Nearest;
import org.banyan.organisation.yaml.Place;
import org.banyan.organisation.yaml.Problem.Kind;
import org.banyan.organisation.yaml.Text;

/// What the Rust project’s teams may do in its repositories, a file each.
final class RustRepositories {

  private static final Map<String, Reason> LEFT_OUT =
      Map.ofEntries(
          Map.entry("description", Reason.NO_COUNTERPART),
          Map.entry("homepage", Reason.ADDRESS),
          Map.entry("bots", Reason.SETTING_OF_A_TOOL),
          Map.entry("private-non-synced", Reason.SETTING_OF_A_TOOL),
          Map.entry("rulesets", Reason.SETTING_OF_A_TOOL),
          Map.entry("branch-protections", Reason.SETTING_OF_A_TOOL),
          Map.entry("crates-io", Reason.SETTING_OF_A_TOOL),
          Map.entry("environments", Reason.SETTING_OF_A_TOOL),
          Map.entry("pages", Reason.SETTING_OF_A_TOOL));

  private final Gathering gathering;
  private final Map<String, List<Authority>> grants = new HashMap<>();
  private final List<Mention> teams = new ArrayList<>();

  RustRepositories(Gathering gathering) {
    this.gathering = gathering;
  }

  void read(Source source) {
    var root = source.root();
    var org = root.required("org").map(Text::value);
    var name = root.required("name").map(Text::value);
    var access = root.inner("access");
    if (org.isPresent() && name.isPresent()) {
      var repository = org.get() + "/" + name.get();
      access
          .flatMap(each -> each.inner("teams"))
          .ifPresent(each -> addTeams(source, each, repository));
    }
    access
        .flatMap(each -> each.inner("individuals"))
        .ifPresent(each -> leaveIndividuals(source, each));
    access.ifPresent(each -> gathering.leaveRest(source, each, "access", LEFT_OUT));
    gathering.leaveRest(source, root, "", LEFT_OUT);
  }

  List<Authority> grants(String team) {
    return grants.getOrDefault(team, List.of());
  }

  /// Objects to every team that a repository names and that is none of these.
  void expectTeams(Set<String> known) {
    for (var team : teams) {
      if (!known.contains(team.value())) {
        var nearest = Nearest.orAll(team.value(), known);
        gathering.problems().add(team.place(), Kind.UNKNOWN_TEAM, team.value(), nearest);
      }
    }
  }

  private void addTeams(Source source, Fields fields, String repository) {
    for (var team : fields.names()) {
      var level = fields.text(team.value()).map(Text::value).filter(text -> !text.isBlank());
      level.ifPresent(each -> {
        teams.add(source.mention(team));
        grants
            .computeIfAbsent(team.value(), _ -> new ArrayList<>())
            .add(new OnPlatform(each + " " + repository));
      });
    }
  }

  private void leaveIndividuals(Source source, Fields fields) {
    for (var person : fields.names()) {
      var place = new Place(source.file(), person.at());
      gathering.remark(Reason.FOR_ONE_PERSON, "access.individuals", place);
    }
  }
}
