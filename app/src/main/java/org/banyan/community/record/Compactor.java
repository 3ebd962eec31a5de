package org.banyan.community.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.community.reading.Kind;
import org.banyan.platform.store.Checksum;
import org.duckdb.DuckDBConnection;

/// Puts the many small segments of a batch that grew into one of each role, with the same rows.
/// Words of deleted messages are the one thing left behind.
public final class Compactor {

  private final DuckDBConnection connection;
  private final Path home;
  private final UUID community;

  public Compactor(DuckDBConnection connection, Path home, UUID community) {
    this.connection = connection;
    this.home = home;
    this.community = community;
  }

  /// The segments that stand in the place of these; the name makes them differ from all others.
  public List<Segment> compact(List<Segment> scattered, String name) throws SQLException {
    var byRole =
        scattered.stream()
            .collect(
                Collectors.groupingBy(
                    Segment::role, () -> new EnumMap<>(Role.class), Collectors.toList()));
    var written = new ArrayList<Segment>();
    try {
      for (var role : byRole.keySet()) {
        write(role, byRole.getOrDefault(role, List.of()), scattered, name, written);
      }
      force(home.resolve(community.toString()));
      return written;
    } catch (SQLException | RuntimeException e) {
      discard(written);
      throw e;
    } catch (IOException e) {
      discard(written);
      throw new UncheckedIOException(
          "The segments cannot be put together (%s).".formatted(name), e);
    }
  }

  private void discard(List<Segment> written) {
    written.forEach(segment -> home.resolve(segment.path()).toFile().delete());
  }

  private void write(
      Role role, List<Segment> parts, List<Segment> all, String name, List<Segment> written)
      throws IOException, SQLException {
    var file = "%s-%s.parquet".formatted(name, role.tag());
    var draft = home.resolve(community.toString()).resolve("." + file);
    try (var statement = connection.createStatement()) {
      statement.execute(
          "copy (%s) to '%s' (format parquet, compression zstd, parquet_version v2)"
              .formatted(role == Role.TEXT ? texts(parts, all) : rows(parts), quoted(draft)));
    }
    var rows = count(draft);
    if (rows == 0) {
      Files.delete(draft);
      return;
    }
    force(draft);
    var place = home.resolve(community.toString()).resolve(file);
    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    written.add(
        new Segment(
            home.relativize(place).toString(), role, rows, Files.size(place), Checksum.of(place)));
  }

  private String rows(List<Segment> parts) {
    return "select %s from %s order by moment".formatted(LiveSegments.COLUMNS, files(parts));
  }

  private String texts(List<Segment> parts, List<Segment> all) {
    var others = all.stream().filter(segment -> segment.role() != Role.TEXT).toList();
    var words = "select * from %s as words".formatted(files(parts));
    return others.isEmpty()
        ? words
        : """
        %s where not exists (select 1 from %s as gone where gone.kind = %d
          and gone.key_space = words.key_space and gone.key_value = words.key_value)
        """
            .formatted(words, files(others), Kind.DELETED.code());
  }

  private String files(List<Segment> parts) {
    return parts.stream()
        .map(segment -> "'" + quoted(home.resolve(segment.path())) + "'")
        .collect(Collectors.joining(", ", "read_parquet([", "])"));
  }

  private long count(Path file) throws SQLException {
    try (var statement = connection.createStatement();
        var counted =
            statement.executeQuery(
                "select count(*) from read_parquet('%s')".formatted(quoted(file)))) {
      counted.next();
      return counted.getLong(1);
    }
  }

  private static String quoted(Path path) {
    return path.toString().replace("'", "''");
  }

  private static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
