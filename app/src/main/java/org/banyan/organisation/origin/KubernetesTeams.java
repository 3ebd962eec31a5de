package org.banyan.organisation.origin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Authority.OnPlatform;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.Unit;
import org.banyan.organisation.origin.Remark.Reason;
import org.banyan.organisation.yaml.Fields;
import org.banyan.organisation.yaml.Leaves;
import org.banyan.organisation.yaml.Problem.Kind;
import org.banyan.organisation.yaml.Text;

/// Reads the teams by which the Kubernetes community hands out rights in its repositories:
/// `config/<org>/<sig>/teams.yaml`, teams within teams.
final class KubernetesTeams {

  static final String FOLDER = "config";

  private static final int DEEPEST = 12;
  private static final int MOST = 50_000;
  private static final Map<String, Reason> LEFT_OUT =
      Map.ofEntries(
          Map.entry("teams.privacy", Reason.SETTING_OF_A_TOOL),
          Map.entry("teams.previously", Reason.FORMER),
          Map.entry("org.members", Reason.MEMBERSHIP),
          Map.entry("org.description", Reason.NO_COUNTERPART),
          Map.entry("org.billing_email", Reason.ADDRESS),
          Map.entry("org.email", Reason.ADDRESS),
          Map.entry("org.location", Reason.ADDRESS),
          Map.entry("org.company", Reason.NO_COUNTERPART),
          Map.entry("org.default_repository_permission", Reason.SETTING_OF_A_TOOL),
          Map.entry("org.has_organization_projects", Reason.SETTING_OF_A_TOOL),
          Map.entry("org.has_repository_projects", Reason.SETTING_OF_A_TOOL),
          Map.entry("org.members_can_create_repositories", Reason.SETTING_OF_A_TOOL),
          Map.entry("org.repos", Reason.SETTING_OF_A_TOOL));

  private final CharterDraft draft;
  private final Gathering gathering;
  private final UnitId root;
  private final Map<String, Unit> organisations = new TreeMap<>();
  private final Set<String> people = new HashSet<>();
  private final Map<String, Integer> grants = new TreeMap<>();
  private int teams;

  KubernetesTeams(CharterDraft draft, Gathering gathering, UnitId root) {
    this.draft = draft;
    this.gathering = gathering;
    this.root = root;
  }

  /// Reads one file; its path says of which organisation and of which group.
  void read(Source source, String path) {
    var parts = List.of(path.split("/"));
    var inside = parts.subList(parts.lastIndexOf(FOLDER) + 1, parts.size() - 1);
    var name = inside.isEmpty() ? FOLDER : inside.getFirst();
    organisation(new Mention(name, source.place(source.root())))
        .ifPresent(unit -> {
          addAdmins(source, unit);
          var group = inside.size() > 1 ? inside.get(1) : "";
          var parent = draft.unitNamed(group).orElse(unit.id());
          addAll(source, source.root(), new Above(unit, parent, 1));
        });
    gathering.leaveRest(source, source.root(), "org", LEFT_OUT);
  }

  /// The organisation and the unit that teams lie in, and how deep.
  private record Above(Unit organisation, UnitId parent, int depth) {

    Above below(UnitId unit) {
      return new Above(organisation, unit, depth + 1);
    }
  }

  private Optional<Unit> organisation(Mention name) {
    var known = Optional.ofNullable(organisations.get(name.value()));
    return known.or(() -> {
      var made =
          draft
              .id(name.as("org/" + name.value()), UnitId::new)
              .map(id -> CharterDraft.unit(id, name.value(), Optional.of(root), ""))
              .filter(unit -> draft.add(unit, name.place()));
      made.ifPresent(unit -> organisations.put(name.value(), unit));
      return made;
    });
  }

  private void addAdmins(Source source, Unit organisation) {
    var admins = source.mentions(source.root().texts("admins"));
    if (!admins.isEmpty()) {
      var grant = new OnPlatform("admin " + organisation.title());
      addPost(organisation, "admin", admins, Set.of(grant));
    }
  }

  private void addAll(Source source, Fields holder, Above above) {
    var list = holder.inner("teams");
    if (list.isEmpty()) {
      return;
    }
    if (above.depth() > DEEPEST) {
      gathering.problems().add(source.place(holder), Kind.TOO_DEEP, Integer.toString(DEEPEST));
      return;
    }
    for (var name : list.get().names()) {
      list.get()
          .inner(name.value())
          .ifPresent(team -> add(source, source.mention(name), team, above));
    }
  }

  private void add(Source source, Mention name, Fields team, Above above) {
    teams++;
    if (teams > MOST) {
      if (teams == MOST + 1) {
        gathering.problems().add(name.place(), Kind.TOO_MANY, Integer.toString(MOST));
      }
      return;
    }
    draft
        .id(name.as(above.organisation().id().value() + "/" + name.value()), UnitId::new)
        .map(id ->
            CharterDraft.unit(
                id,
                name.value(),
                Optional.of(above.parent()),
                team.text("description").map(Text::value).orElse("")))
        .filter(unit -> draft.add(unit, name.place()))
        .ifPresent(unit -> {
          addPosts(source, unit, team, above);
          addAll(source, team, above.below(unit.id()));
          gathering.leaveRest(source, team, "teams", LEFT_OUT);
        });
  }

  private void addPosts(Source source, Unit unit, Fields team, Above above) {
    var maintainers = source.mentions(team.texts("maintainers"));
    var members = new ArrayList<>(source.mentions(team.texts("members")));
    members.removeIf(
        each -> maintainers.stream().anyMatch(other -> other.folded().equals(each.folded())));
    var rights = rights(team, above.organisation().title());
    if (!maintainers.isEmpty()) {
      addPost(unit, "maintainer", maintainers, rights);
    }
    if (!members.isEmpty()) {
      addPost(unit, "member", members, rights);
    }
    if (maintainers.isEmpty() && members.isEmpty() && !rights.isEmpty()) {
      gathering.remark(Reason.NOBODY_HOLDS, "teams.repos", source.place(team));
    }
    maintainers.forEach(each -> people.add(each.folded()));
    members.forEach(each -> people.add(each.folded()));
  }

  private Set<Authority> rights(Fields team, String organisation) {
    var rights = new LinkedHashSet<Authority>();
    team.inner("repos")
        .map(Leaves::of)
        .orElse(Map.of())
        .forEach((repository, level) -> {
          if (!level.value().isBlank()) {
            grants.merge(level.value(), 1, Integer::sum);
            rights.add(new OnPlatform(level.value() + " " + organisation + "/" + repository));
          }
        });
    return rights;
  }

  private void addPost(Unit unit, String part, List<Mention> names, Set<Authority> rights) {
    var holders = draft.people(names, part);
    draft.add(
        CharterDraft.post(unit, part, unit.title() + " " + part, holders, rights),
        names.getFirst().place());
  }

  /// Counts of what was read; nothing where there were no such files.
  Map<String, Object> facts() {
    var facts = new LinkedHashMap<String, Object>();
    if (!organisations.isEmpty()) {
      facts.put("organisations", organisations.size());
      facts.put("teams", teams);
      facts.put("people_in_teams", people.size());
      facts.put("grants", grants);
    }
    return facts;
  }
}
