package org.banyan.community.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// An export in a zip that has been looked over: not too many entries, no path out of the folder,
/// no bomb. Nothing is ever unpacked to disk.
final class ZipFiles implements ExportFiles {

  private static final Pattern OUTSIDE =
      Pattern.compile("^/|^[A-Za-z]:|\\\\|\\u0000|(^|/)\\.\\.(/|$)");

  private final ZipFile zip;
  private final String name;
  private final List<String> names;
  private final ZipLimits limits;
  private final long packed;
  private long unpacked;

  private ZipFiles(ZipFile zip, Path file, List<String> names, ZipLimits limits) {
    this.zip = zip;
    this.name = file.getFileName().toString();
    this.names = names;
    this.limits = limits;
    this.packed = file.toFile().length();
  }

  static ZipFiles of(Path file) {
    return of(file, ZipLimits.USUAL);
  }

  static ZipFiles of(Path file, ZipLimits limits) {
    var name = file.getFileName().toString();
    try {
      var entries = ZipTail.entries(file).orElseThrow(() -> refused("zip-truncated", name));
      if (entries > limits.entries()) {
        throw refused("zip-too-many-entries", name, entries, limits.entries());
      }
      var zip = open(file);
      try {
        return new ZipFiles(zip, file, names(zip, name, limits), limits);
      } catch (NotReadable e) {
        zip.close();
        throw e;
      }
    } catch (ZipException e) {
      throw refused(isEncrypted(e) ? "zip-encrypted" : "zip-damaged", name);
    } catch (IOException _) {
      throw refused("file-unreadable", name);
    }
  }

  private static ZipFile open(Path file) throws IOException {
    try {
      return open(file, StandardCharsets.UTF_8);
    } catch (ZipException e) {
      if (isEncrypted(e)) {
        throw e;
      }
      // Chinese Windows writes the names of files in its own encoding.
      return open(file, Charset.forName("GB18030"));
    }
  }

  private static ZipFile open(Path file, Charset names) throws IOException {
    return new ZipFile(file.toFile(), names);
  }

  private static boolean isEncrypted(ZipException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("encrypted");
  }

  private static List<String> names(ZipFile zip, String file, ZipLimits limits) {
    var total = new long[2];
    var names =
        zip.stream()
            .peek(entry -> check(entry, file))
            .filter(entry -> !entry.isDirectory())
            .peek(entry -> total[0] += Math.max(0, entry.getSize()))
            .peek(entry -> total[1] += Math.max(0, entry.getCompressedSize()))
            .map(ZipEntry::getName)
            .sorted()
            .toList();
    if (limits.isBomb(total[1], total[0])) {
      throw refused("zip-bomb", file, total[0] >> 20);
    }
    return names;
  }

  private static void check(ZipEntry entry, String file) {
    if (OUTSIDE.matcher(entry.getName()).find()) {
      throw refused("zip-slip", file, shown(entry.getName()));
    }
  }

  private static String shown(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }

  private static NotReadable refused(String problem, Object... facts) {
    return new NotReadable(Problem.of(problem, facts));
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public String title() {
    return name.replaceFirst("(?i)\\.zip$", "");
  }

  @Override
  public long size(String entry) {
    var found = zip.getEntry(entry);
    return found == null ? 0 : Math.max(0, found.getSize());
  }

  @Override
  public InputStream open(String entry) throws IOException {
    var found = zip.getEntry(entry);
    if (found == null) {
      throw new NoSuchFileException(entry);
    }
    return new BufferedInputStream(
        new CountedInput(zip.getInputStream(found), this::count), 1 << 16);
  }

  /// Sizes in the directory may lie, so what really comes out is counted too.
  private void count(long bytes) {
    unpacked += bytes;
    if (limits.isBomb(packed, unpacked)) {
      throw refused("zip-bomb", name, unpacked >> 20);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
