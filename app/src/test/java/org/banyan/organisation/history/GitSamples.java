package org.banyan.organisation.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.banyan.platform.git.NoSettings;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/// A Git repository in a folder, with a commit on each day asked for.
public final class GitSamples implements AutoCloseable {

  private final Git git;

  private GitSamples(Git git) {
    this.git = git;
  }

  public static GitSamples in(Path folder) {
    NoSettings.settle();
    try {
      return new GitSamples(Git.init().setDirectory(folder.toFile()).call());
    } catch (GitAPIException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// Commits all that lies in the folder, what was deleted too.
  public void commit(String day, String subject) {
    Instant noon = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    var who = new PersonIdent("Ann", "ann@example.org", noon, ZoneOffset.UTC);
    try {
      git.add().addFilepattern(".").call();
      git.add().addFilepattern(".").setUpdate(true).call();
      git.commit().setMessage(subject).setAuthor(who).setCommitter(who).setSign(false).call();
    } catch (GitAPIException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// Files into the folder as another folder has them.
  public static void copy(Path from, Path to) {
    try {
      for (var file : files(from)) {
        var target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Override
  public void close() {
    git.close();
  }
}
