package org.banyan.organisation.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.check.CharterCheck;
import org.banyan.organisation.check.CheckReport;
import org.banyan.organisation.check.Checked;
import org.banyan.organisation.check.Origin;
import org.banyan.organisation.history.GitClone.Commit;
import org.banyan.organisation.history.Revision.Found;
import org.banyan.organisation.history.Revision.Size;
import org.banyan.organisation.origin.Recollection;
import org.banyan.organisation.review.Severity;
import org.banyan.organisation.yaml.Position;
import org.banyan.organisation.yaml.Problem;
import org.banyan.organisation.yaml.Problem.Kind;
import org.banyan.platform.language.Words;

/// Replays the revisions of an organisation’s files in a clone, in the words of one language. A
/// file that is broken in a revision is taken as it was before, and the revision says so.
public final class OrganisationHistory {

  private final GitClone clone;
  private final Path place;
  private final Origin origin;
  private final Words words;
  private final Recollection recollection = new Recollection();
  private Map<String, Checked> standing = Map.of();

  private OrganisationHistory(GitClone clone, Path place, Origin origin, Words words) {
    this.clone = clone;
    this.place = place;
    this.origin = origin;
    this.words = words;
  }

  public static HistoryReport of(Path place, Origin origin, Bounds bounds, Words words) {
    if (!Files.exists(place)) {
      return none(origin, place, Kind.UNREADABLE, "NoSuchFileException");
    }
    try {
      var around = GitClone.around(place);
      if (around.isEmpty()) {
        return none(origin, place, Kind.NO_CLONE, place.toString());
      }
      try (var clone = around.get()) {
        return new OrganisationHistory(clone, place, origin, words).replay(bounds);
      }
    } catch (IOException broken) {
      return none(origin, place, Kind.UNREADABLE, broken.getClass().getSimpleName());
    }
  }

  private HistoryReport replay(Bounds bounds) throws IOException {
    var commits = clone.commits(origin::reads, bounds).reversed();
    if (commits.isEmpty()) {
      return none(origin, place, Kind.NOTHING_OF_THE_KIND, origin.lookedFor());
    }
    var revisions = new ArrayList<Revision>();
    commits.forEach(commit -> revisions.add(revision(commit)));
    var inside =
        revisions.stream()
            .filter(revision -> bounds.hold(revision.day()))
            .skip(Math.max(0, within(revisions, bounds) - bounds.most()))
            .toList();
    return HistoryReport.of(origin, place, inside, inside.size() < revisions.size());
  }

  private static long within(List<Revision> revisions, Bounds bounds) {
    return revisions.stream().filter(revision -> bounds.hold(revision.day())).count();
  }

  private Revision revision(Commit commit) {
    var first = standing.isEmpty();
    var folder = new FolderInGit(clone, place, commit.files(), recollection);
    var report = CharterCheck.of(folder, origin);
    var now = standing(report);
    var told = first ? List.<Told>of() : told(now);
    standing = now;
    return new Revision(
        commit.name(),
        commit.day(),
        commit.subject(),
        size(now),
        new Found(
            count(now, Severity.ERROR), count(now, Severity.WARNING), count(now, Severity.INFO)),
        report.problems(),
        told);
  }

  /// The organisations of a revision; one whose file is broken stands as it stood before.
  private Map<String, Checked> standing(CheckReport report) {
    var now = new LinkedHashMap<String, Checked>();
    report.organisations().forEach(each -> now.put(each.file(), each));
    for (var problem : report.problems()) {
      var before = standing.get(problem.file());
      if (before != null) {
        now.putIfAbsent(problem.file(), before);
      }
    }
    return now;
  }

  private List<Told> told(Map<String, Checked> now) {
    var seatsStated = origin == Origin.BANYAN || origin == Origin.CSV;
    var files = new LinkedHashSet<>(standing.keySet());
    files.addAll(now.keySet());
    var told = new ArrayList<Told>();
    for (var file : files) {
      var before = charter(standing, now, file);
      var after = charter(now, standing, file);
      told.addAll(Telling.of(before, after, seatsStated, words));
    }
    return told;
  }

  /// The charter of a file in one revision; an empty one of the same title where it has none.
  private static Charter charter(
      Map<String, Checked> wanted, Map<String, Checked> other, String file) {
    var found = wanted.get(file);
    if (found != null) {
      return found.charter();
    }
    var otherwise = other.get(file);
    return Charter.empty(otherwise == null ? file : otherwise.charter().title());
  }

  private static Size size(Map<String, Checked> organisations) {
    var posts =
        organisations.values().stream()
            .flatMap(each -> each.charter().posts().stream())
            .collect(Collectors.toList());
    return new Size(
        organisations.values().stream().mapToInt(each -> each.charter().units().size()).sum(),
        posts.size(),
        (int) posts.stream().flatMap(post -> post.holders().stream()).distinct().count(),
        posts.stream().mapToInt(Post::vacancies).sum());
  }

  private static long count(Map<String, Checked> organisations, Severity severity) {
    return organisations.values().stream().mapToLong(each -> each.findings().count(severity)).sum();
  }

  private static HistoryReport none(Origin origin, Path place, Kind kind, String argument) {
    var problem = new Problem(place.toString(), Position.START, kind, List.of(argument));
    return HistoryReport.none(origin, place, problem);
  }
}
