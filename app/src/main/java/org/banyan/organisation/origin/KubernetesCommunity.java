package org.banyan.organisation.origin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.origin.KubernetesGroup.Kind;
import org.banyan.organisation.origin.Remark.Reason;
import org.banyan.organisation.review.Aspect;
import org.banyan.organisation.review.Evidence;

/// Reads `sigs.yaml`, the file in which the Kubernetes community keeps its organisation, and beside
/// it the `teams.yaml` files from which it is given its rights, where they are there too.
public final class KubernetesCommunity {

  public static final String FILE = "sigs.yaml";
  private static final String TEAMS = "teams.yaml";
  private static final String ORG = "org.yaml";
  private static final Map<String, Reason> LEFT_OUT = Map.of("gb_rep", Reason.NO_COUNTERPART);

  private final Gathering gathering;
  private final CharterDraft draft;
  private final List<KubernetesGroup> groups = new ArrayList<>();

  private KubernetesCommunity(SourceFolder folder) {
    this.gathering = new Gathering(folder);
    this.draft = new CharterDraft("Kubernetes", gathering);
  }

  /// The organisation that the folder holds.
  public static Imported read(SourceFolder folder) {
    return new KubernetesCommunity(folder).read();
  }

  /// Whether it reads a file of that path.
  public static boolean reads(String path) {
    return isNamed(path, FILE) || isOfTeams(path);
  }

  private Imported read() {
    var folder = gathering.folder();
    folder.select(path -> isNamed(path, FILE)).forEach(this::readGroups);
    var teams =
        folder.isSingle() ? List.<SourceFile>of() : folder.select(KubernetesCommunity::isOfTeams);
    if (groups.isEmpty() && teams.isEmpty()) {
      return gathering.nothing(FILE);
    }
    var root = draft.root("kubernetes", "Kubernetes");
    var sigs = new KubernetesSigs(draft, gathering, root);
    groups.forEach(sigs::add);
    var rights = new KubernetesTeams(draft, gathering, root);
    teams.forEach(
        file -> gathering.yaml(file).ifPresent(source -> rights.read(source, file.path())));
    var evidence =
        Evidence.in(draft.charter()).without(Aspect.DEFINITIONS, Aspect.AUTHORITIES, Aspect.SPANS);
    return gathering.imported(draft, evidence, facts(rights));
  }

  private Map<String, Object> facts(KubernetesTeams rights) {
    var facts = new LinkedHashMap<String, Object>(KubernetesFacts.of(groups));
    facts.putAll(rights.facts());
    return facts;
  }

  private void readGroups(SourceFile file) {
    gathering
        .yaml(file)
        .filter(source -> source.root().demand(Kind.SIG.key()))
        .ifPresent(this::addGroups);
  }

  private void addGroups(Source source) {
    for (var kind : Kind.values()) {
      source.root().list(kind.key()).stream()
          .map(fields -> KubernetesGroup.of(kind, fields, source, gathering))
          .flatMap(Optional::stream)
          .forEach(groups::add);
    }
    gathering.leaveRest(source, source.root(), "", LEFT_OUT);
  }

  private static boolean isOfTeams(String path) {
    var parts = List.of(path.split("/"));
    return parts.contains(KubernetesTeams.FOLDER) && (isNamed(path, TEAMS) || isNamed(path, ORG));
  }

  private static boolean isNamed(String path, String file) {
    return path.equals(file) || path.endsWith("/" + file);
  }
}
