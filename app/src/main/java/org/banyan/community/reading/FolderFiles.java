package org.banyan.community.reading;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/// An export that lies unpacked in a folder. Links are not followed, so nothing outside is read.
record FolderFiles(Path folder, List<String> names) implements ExportFiles {

  private static final int DEPTH = 4;

  static FolderFiles of(Path folder) {
    try (var files = Files.walk(folder, DEPTH)) {
      var names =
          files
              .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
              .sorted()
              .toList();
      return new FolderFiles(folder, names);
    } catch (IOException | UncheckedIOException e) {
      throw new NotReadable(Problem.of("folder-unreadable", folder.getFileName()));
    }
  }

  @Override
  public String title() {
    var name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? "" : name.toString();
  }

  @Override
  public long size(String name) throws IOException {
    return Files.size(folder.resolve(name));
  }

  @Override
  public InputStream open(String name) throws IOException {
    return new BufferedInputStream(Files.newInputStream(folder.resolve(name)), 1 << 16);
  }

  @Override
  public void close() {}
}
