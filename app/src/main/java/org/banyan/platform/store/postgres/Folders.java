package org.banyan.platform.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Whole folders removed, and the folder above a file.
final class Folders {

  private Folders() {}

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var content = Files.walk(folder)) {
      for (var path : content.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  static Path above(Path file) {
    var parent = file.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("The file (%s) lies in no folder.".formatted(file));
    }
    return parent;
  }
}
