package org.banyan.community;

import static db.community.Tables.SEGMENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.stream.Stream;
import org.banyan.community.record.Role;
import org.banyan.community.record.Segment;
import org.banyan.platform.store.Checksum;
import org.banyan.platform.store.DataDirectory;
import org.banyan.platform.store.Flaw;
import org.banyan.platform.store.Verifiable;
import org.banyan.platform.store.archive.NeededFiles;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Proves that every segment the manifest names is there and as it was written.
@Repository
class RecordProof implements Verifiable, NeededFiles {

  private final DSLContext db;
  private final DataDirectory directory;

  RecordProof(DSLContext db, DataDirectory directory) {
    this.db = db;
    this.directory = directory;
  }

  @Override
  public String name() {
    return "community.verify.record";
  }

  @Override
  public Stream<Flaw> flaws() {
    return db
        .select(SEGMENT.PATH, SEGMENT.ROLE, SEGMENT.ROWS_WRITTEN, SEGMENT.BYTES, SEGMENT.SHA256)
        .from(SEGMENT)
        .orderBy(SEGMENT.PATH)
        .fetch(row ->
            new Segment(
                row.value1(), Role.of(row.value2()), row.value3(), row.value4(), row.value5()))
        .stream()
        .flatMap(this::flaws);
  }

  private Stream<Flaw> flaws(Segment segment) {
    var file = directory.record().resolve(segment.path());
    if (!Files.exists(file)) {
      return Stream.of(Flaw.of("community.verify.segment-missing", segment.path()));
    }
    try {
      return segment.isHeldBy(Files.size(file), Checksum.of(file))
          ? Stream.empty()
          : Stream.of(Flaw.of("community.verify.segment-changed", segment.path()));
    } catch (IOException e) {
      throw new UncheckedIOException("The segment cannot be read (%s).".formatted(file), e);
    }
  }

  @Override
  public Collection<String> paths(Connection snapshot) throws SQLException {
    var below = directory.root().relativize(directory.record()) + "/";
    var paths = new ArrayList<String>();
    try (var statement = snapshot.createStatement();
        var rows = statement.executeQuery("select path from community.segment")) {
      while (rows.next()) {
        paths.add(below + rows.getString(1));
      }
    }
    return paths;
  }
}
