package org.banyan.organisation.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.banyan.platform.git.NoSettings;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.eclipse.jgit.util.FS;

/// A clone of a Git repository on this machine, read without running Git, its hooks or its filters.
final class GitClone implements AutoCloseable {

  private static final int MOST_FILES = 200_000;

  private final Repository repository;
  private final String inside;
  private final boolean single;

  private GitClone(Repository repository, String inside, boolean single) {
    this.repository = repository;
    this.inside = inside;
    this.single = single;
  }

  /// The clone that a file or folder lies in; nothing where it lies in none.
  static Optional<GitClone> around(Path place) throws IOException {
    NoSettings.settle();
    var real = place.toRealPath();
    if (FileKey.isGitRepository(real.toFile(), FS.DETECTED)) {
      var bare = new FileRepositoryBuilder().setGitDir(real.toFile()).setMustExist(true).build();
      return Optional.of(new GitClone(bare, "", false));
    }
    var single = Files.isRegularFile(real);
    var builder =
        new FileRepositoryBuilder().findGitDir((single ? real.resolveSibling("") : real).toFile());
    if (builder.getGitDir() == null) {
      return Optional.empty();
    }
    var repository = builder.setMustExist(true).build();
    var root = repository.getWorkTree().toPath().toRealPath();
    var inside = root.relativize(real).toString().replace('\\', '/');
    return Optional.of(new GitClone(repository, inside, single));
  }

  Repository repository() {
    return repository;
  }

  boolean isSingle() {
    return single;
  }

  /// The revisions in which a wanted file was changed, the newest first: those within the bounds
  /// and, where there is one, the one before them. Of a merge only its first side is followed.
  List<Commit> commits(Predicate<String> wanted, Bounds bounds) throws IOException {
    var found = new ArrayList<Commit>();
    var head = repository.resolve("HEAD");
    if (head == null) {
      return found;
    }
    try (var walk = new RevWalk(repository)) {
      walk.setFirstParent(true);
      walk.markStart(walk.parseCommit(head));
      for (var each : walk) {
        if (touches(each, walk, wanted)) {
          found.add(commit(each, wanted));
          if (found.size() > bounds.most() || !bounds.hold(found.getLast().day())) {
            return found;
          }
        }
      }
    }
    return found;
  }

  /// Whether a wanted file is otherwise than in the revision before; whole folders that are the
  /// same are not looked into.
  private boolean touches(RevCommit commit, RevWalk commits, Predicate<String> wanted)
      throws IOException {
    try (var walk = new TreeWalk(repository)) {
      if (commit.getParentCount() == 0) {
        walk.addTree(new EmptyTreeIterator());
      } else {
        commits.parseHeaders(commit.getParent(0));
        walk.addTree(commit.getParent(0).getTree());
      }
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      walk.setFilter(
          inside.isEmpty()
              ? TreeFilter.ANY_DIFF
              : AndTreeFilter.create(PathFilter.create(inside), TreeFilter.ANY_DIFF));
      while (walk.next()) {
        if (single || wanted.test(within(walk.getPathString()))) {
          return true;
        }
      }
    }
    return false;
  }

  private Commit commit(RevCommit commit, Predicate<String> wanted) throws IOException {
    var who = commit.getCommitterIdent();
    var day = LocalDate.ofInstant(who.getWhenAsInstant(), who.getZoneId());
    return new Commit(
        commit.name(), day, commit.getShortMessage(), files(commit.getTree(), wanted));
  }

  private List<Kept> files(ObjectId tree, Predicate<String> wanted) throws IOException {
    var files = new ArrayList<Kept>();
    try (var walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      walk.setRecursive(true);
      if (!inside.isEmpty()) {
        walk.setFilter(PathFilter.create(inside));
      }
      while (walk.next() && files.size() < MOST_FILES) {
        var path = within(walk.getPathString());
        if (isFile(walk) && (single || wanted.test(path))) {
          files.add(new Kept(path, walk.getObjectId(0)));
        }
      }
    }
    files.sort(Comparator.comparing(Kept::path));
    return List.copyOf(files);
  }

  private static boolean isFile(TreeWalk walk) {
    return (walk.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
  }

  private String within(String path) {
    if (single) {
      return path.substring(path.lastIndexOf('/') + 1);
    }
    return inside.isEmpty() ? path : path.substring(inside.length() + 1);
  }

  @Override
  public void close() {
    repository.close();
  }

  /// A revision, with the wanted files in it.
  record Commit(String name, LocalDate day, String subject, List<Kept> files) {}

  /// A file of a revision, and by which name Git keeps its content.
  record Kept(String path, ObjectId content) {}
}
