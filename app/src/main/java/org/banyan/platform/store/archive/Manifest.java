package org.banyan.platform.store.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What an archive holds: written last, read first.
public record Manifest(
    String product,
    int format,
    String version,
    Instant created,
    Map<String, String> schemas,
    List<Table> tables,
    List<Sequence> sequences,
    List<KeptFile> files) {

  static final String PRODUCT = "banyan";
  static final int FORMAT = 1;

  public Manifest {
    schemas = Map.copyOf(schemas);
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
    files = List.copyOf(files);
  }

  public long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  /// The rows of one table, and the digest of their text.
  public record Table(
      String schema, String name, List<String> columns, long rows, long bytes, String sha256) {

    String entry() {
      return "tables/%s.%s".formatted(schema, name);
    }
  }

  /// The number that a sequence gave out last.
  public record Sequence(String schema, String name, long last) {}

  /// A file below the data directory.
  public record KeptFile(String path, long bytes, String sha256) {

    String entry() {
      return "files/" + path;
    }
  }
}
