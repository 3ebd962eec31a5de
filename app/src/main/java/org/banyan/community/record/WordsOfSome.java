package org.banyan.community.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.platform.store.Checksum;
import org.duckdb.DuckDBConnection;

/// Writes segments of words anew without those of some identities.
public record WordsOfSome(DuckDBConnection connection, Path home, Collection<Long> identities) {

  /// Whether a segment holds any of their words.
  public boolean areIn(Segment segment) throws SQLException {
    return count("%s where identity in (%s)".formatted(rows(segment), list())) > 0;
  }

  /// The segment that takes the place of this one; nothing where no words are left.
  public Optional<Segment> without(Segment segment) throws SQLException {
    var place = home.resolve(segment.path());
    var name =
        String.valueOf(place.getFileName()).replaceFirst("(?:\\.[0-9a-f]{8})?\\.parquet$", "");
    var fresh =
        place.resolveSibling(
            "%s.%s.parquet".formatted(name, UUID.randomUUID().toString().substring(0, 8)));
    var draft = place.resolveSibling("." + fresh.getFileName());
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          copy (select * from %s where identity not in (%s))
          to '%s' (format parquet, compression zstd, parquet_version v2)
          """
              .formatted(rows(segment), list(), draft.toString().replace("'", "''")));
      return settled(draft, fresh);
    } catch (IOException e) {
      throw new UncheckedIOException("The words cannot be written (%s).".formatted(home), e);
    }
  }

  private Optional<Segment> settled(Path draft, Path fresh) throws SQLException, IOException {
    var left = count("read_parquet('%s')".formatted(draft.toString().replace("'", "''")));
    if (left == 0) {
      Files.delete(draft);
      return Optional.empty();
    }
    try (var channel = FileChannel.open(draft, StandardOpenOption.READ)) {
      channel.force(true);
    }
    Files.move(draft, fresh, StandardCopyOption.ATOMIC_MOVE);
    return Optional.of(
        new Segment(
            home.relativize(fresh).toString(),
            Role.TEXT,
            left,
            Files.size(fresh),
            Checksum.of(fresh)));
  }

  private long count(String from) throws SQLException {
    try (var statement = connection.createStatement();
        var counted = statement.executeQuery("select count(*) from " + from)) {
      counted.next();
      return counted.getLong(1);
    }
  }

  private String rows(Segment segment) {
    return "read_parquet('%s')"
        .formatted(home.resolve(segment.path()).toString().replace("'", "''"));
  }

  private String list() {
    return identities.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
