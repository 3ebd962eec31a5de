package org.banyan.community.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/// Where a Git repository lies that leans on nothing outside: it is read where it is, or unpacked
/// from a zip for as long as it is read, without anything that could be run or lead elsewhere.
record GitFolder(String name, Path place, boolean unpacked) implements AutoCloseable {

  private static final Pattern HEAD = Pattern.compile("(?:(.*)/)?HEAD");
  private static final Pattern NEEDED =
      Pattern.compile(
          "HEAD|packed-refs|shallow|refs/.+|objects/[0-9a-f]{2}/[0-9a-f]{38}"
              + "|objects/pack/pack-[0-9a-f]+\\.(?:pack|idx)");
  private static final Pattern INCLUDED = Pattern.compile("(?im)^\\s*\\[\\s*include");
  private static final String CONFIG = "[core]\n\trepositoryformatversion = 0\n\tbare = true\n";

  /// Nothing where the folder is no repository.
  static Optional<GitFolder> of(Path folder) {
    var inside = folder.resolve(".git");
    var place = isRepository(inside) ? inside : folder;
    if (!isRepository(place)) {
      return Optional.empty();
    }
    var name = title(String.valueOf(folder.toAbsolutePath().normalize().getFileName()));
    if (leadsElsewhere(place)) {
      throw new NotReadable(Problem.of("git-elsewhere", name));
    }
    return Optional.of(new GitFolder(name, place, false));
  }

  private static boolean isRepository(Path place) {
    return Files.isRegularFile(place.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS)
        && Files.isDirectory(place.resolve("objects"), LinkOption.NOFOLLOW_LINKS)
        && Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean leadsElsewhere(Path place) {
    try (var files = Files.walk(place)) {
      var config = place.resolve("config");
      return Files.exists(place.resolve("objects/info/alternates"))
          || Files.exists(place.resolve("commondir"))
          || files.anyMatch(Files::isSymbolicLink)
          || (Files.exists(config) && INCLUDED.matcher(Files.readString(config)).find());
    } catch (IOException | UncheckedIOException _) {
      return true;
    }
  }

  /// Nothing where the zip holds no repository.
  static Optional<GitFolder> of(ZipFiles files) throws IOException {
    for (var entry : files.names()) {
      var head = HEAD.matcher(entry);
      if (head.matches()) {
        var root = head.group(1) == null ? "" : head.group(1) + "/";
        if (files.names().stream().anyMatch(name -> name.startsWith(root + "objects/"))) {
          return Optional.of(unpack(files, root));
        }
      }
    }
    return Optional.empty();
  }

  private static GitFolder unpack(ZipFiles files, String root) throws IOException {
    var place = Files.createTempDirectory("banyan-git");
    try {
      for (var entry : files.names()) {
        var name = entry.startsWith(root) ? entry.substring(root.length()) : "";
        if (NEEDED.matcher(name).matches() && !name.contains("..")) {
          var target = place.resolve(name).normalize();
          Files.createDirectories(target.resolveSibling(""));
          try (var in = files.open(entry)) {
            Files.copy(in, target);
          }
        }
      }
      Files.createDirectories(place.resolve("refs"));
      Files.writeString(place.resolve("config"), CONFIG, StandardCharsets.UTF_8);
    } catch (IOException | RuntimeException refused) {
      FileSystemUtils.deleteRecursively(place);
      throw refused;
    }
    var folder = root.replaceFirst("/?\\.git/$|/$", "");
    var name = folder.substring(folder.lastIndexOf('/') + 1);
    return new GitFolder(title(name.isEmpty() ? files.title() : name), place, true);
  }

  private static String title(String name) {
    return name.length() > 4 && name.endsWith(".git") ? name.substring(0, name.length() - 4) : name;
  }

  @Override
  public void close() {
    try {
      if (unpacked) {
        FileSystemUtils.deleteRecursively(place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "What was unpacked cannot be cleared (%s).".formatted(place), e);
    }
  }
}
