package org.banyan.organisation.origin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Authority.OnPlatform;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.Unit;
import org.banyan.organisation.origin.Remark.Reason;
import org.banyan.organisation.review.Aspect;
import org.banyan.organisation.review.Evidence;
import org.banyan.organisation.yaml.Nearest;
import org.banyan.organisation.yaml.Problem.Kind;

/// Reads the repository in which the Rust project keeps its teams: a file for each person, team and
/// repository. A team is expected to have a lead, any other kind of group is not.
public final class RustTeams {

  private static final String ROOT = "rust-lang";
  public static final String FILES = "people/*.toml, teams/*.toml";

  private final Gathering gathering;
  private final CharterDraft draft;
  private final RustPeople people;
  private final RustRepositories repositories;
  private final List<RustTeam> teams = new ArrayList<>();
  private final Map<String, UnitId> units = new LinkedHashMap<>();

  private RustTeams(SourceFolder folder) {
    this.gathering = new Gathering(folder);
    this.draft = new CharterDraft("Rust", gathering);
    this.people = new RustPeople(gathering, draft);
    this.repositories = new RustRepositories(gathering);
  }

  /// The organisation that the folder holds.
  public static Imported read(SourceFolder folder) {
    return new RustTeams(folder).read();
  }

  /// Whether it reads a file of that path.
  public static boolean reads(String path) {
    return in(path, "people") || in(path, "repos") || in(path, "teams");
  }

  private Imported read() {
    var folder = gathering.folder();
    if (!folder.isSingle()) {
      each(path -> in(path, "people"), people::read);
      each(path -> in(path, "repos"), repositories::read);
    }
    each(path -> in(path, "teams"), this::addTeam);
    if (teams.isEmpty()) {
      return gathering.nothing(FILES);
    }
    fill();
    var charter = draft.charter();
    var evidence = Evidence.in(charter).without(Aspect.DEFINITIONS, Aspect.AUTHORITIES);
    return gathering.imported(draft, evidence, RustFacts.of(teams, people.files()));
  }

  private void each(Predicate<String> wanted, Consumer<Source> reader) {
    gathering.folder().select(wanted).forEach(file -> gathering.toml(file).ifPresent(reader));
  }

  private static boolean in(String path, String folder) {
    return path.endsWith(".toml")
        && (path.startsWith(folder + "/") || path.contains("/" + folder + "/"));
  }

  private void addTeam(Source source) {
    RustTeam.of(source, gathering).ifPresent(teams::add);
  }

  private void fill() {
    var root = draft.root(ROOT, "Rust");
    teams.forEach(team ->
        draft
            .id(team.name(), UnitId::new)
            .ifPresent(id -> units.putIfAbsent(team.name().value(), id)));
    var members = new RustMembers(teams, gathering);
    repositories.expectTeams(units.keySet());
    for (var team : teams) {
      var id = Optional.ofNullable(units.get(team.name().value()));
      id.map(each ->
              CharterDraft.unit(
                  each, team.title(), Optional.of(parent(team, root)), team.purpose()))
          .filter(unit -> draft.add(unit, team.name().place()))
          .ifPresent(unit -> addPosts(team, unit, members.included(team)));
    }
  }

  private UnitId parent(RustTeam team, UnitId root) {
    if (team.parent().isEmpty()) {
      return root;
    }
    var named = team.parent().get();
    var parent = Optional.ofNullable(units.get(named.value()));
    if (parent.isEmpty()) {
      var nearest = Nearest.orAll(named.value(), units.keySet());
      gathering.problems().add(named.place(), Kind.UNKNOWN_TEAM, named.value(), nearest);
    }
    return parent.orElse(root);
  }

  private void addPosts(RustTeam team, Unit unit, List<Mention> included) {
    var leads = held(team.leads(), "people.leads");
    var named = new ArrayList<>(team.members());
    named.addAll(included);
    var members = new ArrayList<>(held(named, "people.members"));
    members.removeAll(leads);
    var grants = grants(team.permissions());
    grants.addAll(repositories.grants(team.name().value()));
    var leadGrants = new LinkedHashSet<>(grants);
    leadGrants.addAll(grants(team.leadPermissions()));
    if (!leads.isEmpty() || team.isExpectedToHaveALead()) {
      addPost(team.name(), unit, "lead", leads, leadGrants);
    }
    if (!members.isEmpty()) {
      addPost(team.name(), unit, "member", members, grants);
    }
    if (leads.isEmpty() && members.isEmpty() && !leadGrants.isEmpty()) {
      gathering.remark(Reason.NOBODY_HOLDS, "permissions", team.name().place());
    }
    team.roles().forEach(role -> addRole(role, unit));
  }

  private void addPost(
      Mention team, Unit unit, String part, List<PersonRef> holders, Set<Authority> grants) {
    draft.add(
        CharterDraft.post(unit, part, unit.title() + " " + part, holders, grants), team.place());
  }

  private void addRole(RustRole role, Unit unit) {
    if (role.holders().isEmpty()) {
      gathering.remark(Reason.NOBODY_HOLDS, "roles", role.id().place());
      return;
    }
    draft
        .id(role.id(), UnitId::new)
        .ifPresent(id ->
            draft.add(
                CharterDraft.post(
                    unit,
                    "role-" + id.value(),
                    unit.title() + " · " + role.title(),
                    held(role.holders(), "people.members.roles"),
                    Set.of()),
                role.id().place()));
  }

  private List<PersonRef> held(List<Mention> names, String what) {
    names.forEach(people::expect);
    return draft.people(names, what);
  }

  private static Set<Authority> grants(List<Mention> powers) {
    var grants = new LinkedHashSet<Authority>();
    powers.forEach(power -> grants.add(new OnPlatform(power.value())));
    return grants;
  }
}
