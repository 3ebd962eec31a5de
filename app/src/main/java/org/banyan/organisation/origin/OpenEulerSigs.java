package org.banyan.organisation.origin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Authority.OnPlatform;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.Unit;
import org.banyan.organisation.origin.OpenEulerSig.Repositories;
import org.banyan.organisation.review.Aspect;
import org.banyan.organisation.review.Evidence;

/// Reads the files in which the openEuler community keeps its SIGs, one `sig-info.yaml` each. A SIG
/// is expected to have a maintainer; committers are a post for each list of repositories.
public final class OpenEulerSigs {

  public static final String FILES = "sig/*/sig-info.yaml";
  private static final String FILE = "sig-info.yaml";

  private final Gathering gathering;
  private final CharterDraft draft;
  private final List<OpenEulerSig> sigs = new ArrayList<>();

  private OpenEulerSigs(SourceFolder folder) {
    this.gathering = new Gathering(folder);
    this.draft = new CharterDraft("openEuler", gathering);
  }

  /// The organisation that the folder holds.
  public static Imported read(SourceFolder folder) {
    return new OpenEulerSigs(folder).read();
  }

  private Imported read() {
    var unread = new ArrayList<String>();
    for (var file : gathering.folder().select(OpenEulerSigs::reads)) {
      var sig = gathering.yaml(file).flatMap(source -> OpenEulerSig.of(source, gathering));
      sig.ifPresentOrElse(sigs::add, () -> unread.add(file.path()));
    }
    if (sigs.isEmpty()) {
      return gathering.nothing(FILES);
    }
    var root = draft.root("openeuler", "openEuler");
    sigs.forEach(sig -> add(sig, root));
    var evidence = Evidence.in(draft.charter()).without(Aspect.DEFINITIONS, Aspect.AUTHORITIES);
    return gathering.imported(draft, evidence, OpenEulerFacts.of(sigs, unread));
  }

  /// Whether it reads a file of that path.
  public static boolean reads(String path) {
    return path.equals(FILE) || path.endsWith("/" + FILE);
  }

  private void add(OpenEulerSig sig, UnitId root) {
    draft
        .id(sig.name(), UnitId::new)
        .map(id -> CharterDraft.unit(id, sig.name().value(), Optional.of(root), sig.purpose()))
        .filter(unit -> draft.add(unit, sig.name().place()))
        .ifPresent(unit -> addPosts(sig, unit));
  }

  private void addPosts(OpenEulerSig sig, Unit unit) {
    var all = sig.repositories().stream().flatMap(each -> each.names().stream()).toList();
    addPost(unit, "maintainer", sig.name(), sig.maintainers(), grants("maintain", all));
    addIfHeld(unit, "mentor", sig.mentors(), Set.of());
    addEach(unit, "committer", "commit", sig.repositories(), Repositories::committers);
    addEach(unit, "repo-admin", "admin", sig.repositories(), Repositories::admins);
    addEach(unit, "keeper", "commit", sig.branches(), Repositories::committers);
  }

  private void addEach(
      Unit unit,
      String part,
      String level,
      List<Repositories> lists,
      Function<Repositories, List<Mention>> people) {
    var number = 0;
    for (var list : lists) {
      number++;
      addIfHeld(unit, part + "-" + number, people.apply(list), grants(level, list.names()));
    }
  }

  private void addIfHeld(Unit unit, String part, List<Mention> people, Set<Authority> grants) {
    if (!people.isEmpty()) {
      addPost(unit, part, people.getFirst(), people, grants);
    }
  }

  private void addPost(
      Unit unit, String part, Mention at, List<Mention> people, Set<Authority> grants) {
    var title = unit.title() + " " + part.replace('-', ' ');
    draft.add(CharterDraft.post(unit, part, title, draft.people(people, part), grants), at.place());
  }

  private static Set<Authority> grants(String level, List<Mention> repositories) {
    var grants = new LinkedHashSet<Authority>();
    repositories.forEach(each -> grants.add(new OnPlatform(level + " " + each.value())));
    return grants;
  }
}
