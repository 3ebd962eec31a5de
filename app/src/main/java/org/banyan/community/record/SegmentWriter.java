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
import java.util.List;
import java.util.UUID;
import org.banyan.platform.store.Checksum;
import org.duckdb.DuckDBConnection;
import org.springframework.util.FileSystemUtils;

/// Writes the staged rows of one batch as segments: beside their place first, forced to the disk,
/// then renamed. Until the manifest names them they count for nothing.
public final class SegmentWriter {

  private static final int ROWS_PER_BUCKET = 50_000;
  private static final int MOST_BUCKETS = 16;

  private final DuckDBConnection connection;
  private final Path home;
  private final UUID community;
  private final int batch;
  private final String name;
  private final List<Segment> written = new ArrayList<>();

  public SegmentWriter(DuckDBConnection connection, Path home, UUID community, int batch) {
    this(connection, home, community, batch, Integer.toString(batch));
  }

  /// Of a batch that grows, each part has a name of its own.
  public SegmentWriter(
      DuckDBConnection connection, Path home, UUID community, int batch, String name) {
    this.connection = connection;
    this.home = home;
    this.community = community;
    this.batch = batch;
    this.name = name;
  }

  /// Writes everything; the numbers of authors and channels are replaced by their ids.
  public List<Segment> write(Surrogates authors, Surrogates channels, boolean withText)
      throws SQLException {
    try {
      Files.createDirectories(folder());
      authors.load(connection, "author_ids");
      channels.load(connection, "channel_ids");
      activities(Role.KEPT, "true");
      if (count("staged where copy > 0") + count("known") > 0) {
        activities(Role.SHADOW, "false");
      }
      if (withText) {
        texts();
      }
      force(folder());
      return List.copyOf(written);
    } catch (IOException e) {
      throw new UncheckedIOException("The record cannot be written (%s).".formatted(home), e);
    }
  }

  /// Takes away what was written, after a failure; a crash leaves it to the next sweep.
  public void discard() {
    for (var segment : written) {
      home.resolve(segment.path()).toFile().delete();
    }
    try (var drafts = Files.newDirectoryStream(folder(), "{,tmp_}.%s-*".formatted(name))) {
      for (var draft : drafts) {
        FileSystemUtils.deleteRecursively(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "What was begun cannot be taken away (%s).".formatted(home), e);
    }
  }

  private void activities(Role role, String isNew) throws SQLException, IOException {
    var draft = folder().resolve(".%s-%s.parquet".formatted(name, role.tag()));
    execute(
        """
        copy (select %d::integer as batch, copy, author_ids.id as identity,
            channel_ids.id::integer as channel, kind, make_timestamp(moment) as moment,
            make_timestamp(edited) as edited, key_space, key_value, reply_value
          from staged
          join author_ids on author_ids.number = author
          join channel_ids on channel_ids.number = staged.channel
          left join known on position = known_position
          where (copy = 0 and known_position is null) = %s
          order by moment, position)
        to '%s' (format parquet, compression zstd, parquet_version v2)
        """
            .formatted(batch, isNew, quoted(draft)));
    settle(draft, role, "%s-%s.parquet".formatted(name, role.tag()));
  }

  private void texts() throws SQLException, IOException {
    var draft = folder().resolve(".%s-text".formatted(name));
    FileSystemUtils.deleteRecursively(draft);
    execute(
        """
        copy (select %d::integer as batch, author_ids.id as identity, key_space, key_value,
            make_timestamp(edited) as edited, words, author_ids.id %% %d as bucket
          from staged join author_ids on author_ids.number = author
          where copy = 0 and words <> '')
        to '%s' (format parquet, compression zstd, parquet_version v2, partition_by (bucket))
        """
            .formatted(batch, buckets(), quoted(draft)));
    if (!Files.exists(draft)) {
      return;
    }
    try (var files = Files.walk(draft)) {
      var number = 0;
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        settle(file, Role.TEXT, "%s-text-%d.parquet".formatted(name, number++));
      }
    }
    FileSystemUtils.deleteRecursively(draft);
  }

  private long buckets() throws SQLException {
    return Math.clamp(count("staged") / ROWS_PER_BUCKET, 1, MOST_BUCKETS);
  }

  private void settle(Path draft, Role role, String name) throws SQLException, IOException {
    var rows = count("read_parquet('%s')".formatted(quoted(draft)));
    if (rows == 0) {
      Files.delete(draft);
      return;
    }
    force(draft);
    var place = folder().resolve(name);
    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    var path = home.relativize(place).toString();
    written.add(new Segment(path, role, rows, Files.size(place), Checksum.of(place)));
  }

  private long count(String rows) throws SQLException {
    try (var statement = connection.createStatement();
        var counted = statement.executeQuery("select count(*) from " + rows)) {
      counted.next();
      return counted.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Path folder() {
    return home.resolve(community.toString());
  }

  private static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static String quoted(Path path) {
    return path.toString().replace("'", "''");
  }
}
