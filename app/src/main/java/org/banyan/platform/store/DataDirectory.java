package org.banyan.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder that holds everything one installation keeps; readable by its owner only.
public record DataDirectory(Path root) {

  public DataDirectory {
    root = root.toAbsolutePath().normalize();
  }

  /// Creates what is missing, and refuses a place that cannot be written to.
  public static DataDirectory open(Path root) {
    var directory = new DataDirectory(root);
    try {
      for (var folder : directory.folders()) {
        createPrivately(folder);
      }
      Files.delete(Files.createTempFile(directory.run(), "probe", ""));
      return directory;
    } catch (IOException | SecurityException e) {
      throw StoreUnavailable.because(e, directory.root);
    }
  }

  /// Home of the embedded PostgreSQL server.
  public Path postgres() {
    return root.resolve("postgres");
  }

  /// Home of the record's segments.
  public Path record() {
    return root.resolve("record");
  }

  /// Home of attachments, exports and backups.
  public Path files() {
    return root.resolve("files");
  }

  /// What lives only as long as the process: locks, tokens, spilled results.
  public Path run() {
    return root.resolve("run");
  }

  /// Stands while an archive is being put back.
  public Path restoring() {
    return run().resolve("restoring");
  }

  private Path[] folders() {
    return new Path[] {root, postgres(), record(), files(), run()};
  }

  private static void createPrivately(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
