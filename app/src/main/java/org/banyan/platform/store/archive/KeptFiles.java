package org.banyan.platform.store.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.banyan.platform.store.DataDirectory;

/// The files below the data directory that an archive holds: all but the database's own and those
/// of the running process.
record KeptFiles(DataDirectory directory) {

  private static final Set<String> UNFINISHED = Set.of(".new", ".part", ".tmp");

  /// Their paths below the data directory, in order.
  List<String> paths() throws IOException {
    try (var all = Files.walk(directory.root())) {
      return all.filter(this::isKept).map(this::below).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  Path at(String path) {
    var file = directory.root().resolve(path).normalize();
    if (!isBelowRoot(file)) {
      throw new IllegalArgumentException(
          "The path (%s) leaves the data directory.".formatted(path));
    }
    return file;
  }

  private boolean isKept(Path file) {
    return Files.isRegularFile(file)
        && isBelowRoot(file)
        && UNFINISHED.stream().noneMatch(file.toString()::endsWith)
        && !file.toString().endsWith(Archives.SUFFIX);
  }

  private boolean isBelowRoot(Path file) {
    return file.startsWith(directory.root())
        && !file.equals(directory.root())
        && !file.startsWith(directory.postgres())
        && !file.startsWith(directory.run());
  }

  private String below(Path file) {
    return directory.root().relativize(file).toString().replace('\\', '/');
  }
}
