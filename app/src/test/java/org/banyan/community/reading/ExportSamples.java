package org.banyan.community.reading;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Exports to read in tests: the shared samples, and small ones written on the spot.
public final class ExportSamples {

  public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private ExportSamples() {}

  /// A file of the shared samples; a test that misses them is skipped by name.
  public static Path shared(String path) {
    var found =
        Stream.of(System.getProperty("banyan.shared", ""), "../../shared", "../shared")
            .filter(folder -> !folder.isEmpty())
            .map(folder -> Path.of(folder, "data", path))
            .filter(Files::exists)
            .findFirst();
    assumeThat(found).as("shared sample (%s)", path).isPresent();
    return found.orElseThrow();
  }

  public static Path zip(Path file, Map<String, String> contents) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var content : contents.entrySet()) {
        zip.putNextEntry(new ZipEntry(content.getKey()));
        zip.write(content.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  static MessageReader opened(Path file) {
    return switch (Exports.open(file, ReadingOptions.in(SHANGHAI))) {
      case Opened.Ready(var reader) -> reader;
      case Opened.Refused(var problem) -> throw new AssertionError(problem.toString());
    };
  }

  static Problem refused(Path file) {
    return switch (Exports.open(file, ReadingOptions.in(SHANGHAI))) {
      case Opened.Ready(var reader) -> {
        try (reader) {
          reader.read(_ -> {});
        } catch (NotReadable e) {
          yield e.problem();
        }
        throw new AssertionError("It was readable.");
      }
      case Opened.Refused(var problem) -> problem;
    };
  }

  static List<Row> rows(Path file) {
    var rows = new ArrayList<Row>();
    try (var reader = opened(file)) {
      reader.read(rows::add);
    }
    return rows;
  }

  static List<Posting> postings(Path file) {
    return rows(file).stream()
        .filter(Row.Message.class::isInstance)
        .map(row -> ((Row.Message) row).posting())
        .toList();
  }
}
