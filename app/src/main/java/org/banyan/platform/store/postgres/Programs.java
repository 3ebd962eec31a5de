package org.banyan.platform.store.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.banyan.platform.store.StoreProblem;
import org.banyan.platform.store.StoreUnavailable;

/// The programs of PostgreSQL, unpacked once from the archive that the application carries.
final class Programs {

  private static final int EXECUTABLE_BY_OWNER = 0100;

  private Programs() {}

  /// The folder with `initdb`, `pg_ctl` and `postgres`.
  static Path unpackedInto(Path home) throws IOException {
    var target = home.resolve("programs");
    if (!Files.exists(target.resolve("bin/postgres"))) {
      var fresh = home.resolve("programs.new");
      Folders.delete(fresh);
      try (var archive = archive()) {
        unpack(archive, fresh);
      }
      Folders.delete(target);
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }
    return target.resolve("bin");
  }

  private static InputStream archive() {
    var system = System.getProperty("os.name", "");
    var processor = System.getProperty("os.arch", "");
    var archive = Programs.class.getResourceAsStream(archiveName(system, processor));
    if (archive == null) {
      throw new StoreUnavailable(new StoreProblem.UnsupportedPlatform(system, processor));
    }
    return archive;
  }

  static String archiveName(String system, String processor) {
    var family = system.toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : system;
    var kind =
        switch (processor) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> processor;
        };
    return "/postgres-%s-%s.txz".formatted(family.toLowerCase(Locale.ROOT), kind);
  }

  private static void unpack(InputStream archive, Path target) throws IOException {
    var entries =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)));
    for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
      var file = target.resolve(entry.getName()).normalize();
      if (!file.startsWith(target)) {
        throw new IOException("The entry (%s) leaves its folder.".formatted(entry.getName()));
      }
      write(entry, entries, file);
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(Folders.above(file));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, file);
    if ((entry.getMode() & EXECUTABLE_BY_OWNER) != 0 && !file.toFile().setExecutable(true)) {
      throw new IOException("The program (%s) cannot be made executable.".formatted(file));
    }
  }
}
