package org.banyan.community;

import static db.community.Tables.BATCH;
import static db.community.Tables.SEGMENT;

import java.util.List;
import java.util.stream.Collectors;
import org.banyan.community.record.LiveSegments;
import org.banyan.community.record.Role;
import org.banyan.community.record.Segment;
import org.banyan.platform.store.DataDirectory;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Which files make up the record. A file that no live batch names here is never read.
@Repository
class Manifest {

  private final DSLContext db;
  private final DataDirectory directory;

  Manifest(DSLContext db, DataDirectory directory) {
    this.db = db;
    this.directory = directory;
  }

  void add(BatchId batch, List<Segment> segments) {
    segments.forEach(segment ->
        db.insertInto(SEGMENT)
            .set(SEGMENT.PATH, segment.path())
            .set(SEGMENT.BATCH_ID, batch.value())
            .set(SEGMENT.ROLE, segment.role().tag())
            .set(SEGMENT.ROWS_WRITTEN, segment.rows())
            .set(SEGMENT.BYTES, segment.bytes())
            .set(SEGMENT.SHA256, segment.sha256())
            .execute());
  }

  LiveSegments live(CommunityId community) {
    var segments =
        db.select(SEGMENT.PATH, SEGMENT.ROLE, SEGMENT.ROWS_WRITTEN, SEGMENT.BYTES, SEGMENT.SHA256)
            .from(SEGMENT)
            .join(BATCH)
            .on(BATCH.ID.eq(SEGMENT.BATCH_ID))
            .where(BATCH.COMMUNITY_ID.eq(community.value()))
            .and(BATCH.STATE.eq(Batch.State.LIVE.tag()))
            .orderBy(BATCH.NUMBER, SEGMENT.PATH)
            .fetch(row ->
                new Segment(
                    row.value1(), Role.of(row.value2()), row.value3(), row.value4(), row.value5()));
    return new LiveSegments(directory.record(), segments);
  }

  /// The files that hold words, of live batches and of those taken back.
  List<Segment> texts(CommunityId community) {
    return db.select(
            SEGMENT.PATH, SEGMENT.ROLE, SEGMENT.ROWS_WRITTEN, SEGMENT.BYTES, SEGMENT.SHA256)
        .from(SEGMENT)
        .join(BATCH)
        .on(BATCH.ID.eq(SEGMENT.BATCH_ID))
        .where(BATCH.COMMUNITY_ID.eq(community.value()))
        .and(SEGMENT.ROLE.eq(Role.TEXT.tag()))
        .fetch(row ->
            new Segment(
                row.value1(), Role.of(row.value2()), row.value3(), row.value4(), row.value5()));
  }

  List<Segment> of(BatchId batch) {
    return db.select(
            SEGMENT.PATH, SEGMENT.ROLE, SEGMENT.ROWS_WRITTEN, SEGMENT.BYTES, SEGMENT.SHA256)
        .from(SEGMENT)
        .where(SEGMENT.BATCH_ID.eq(batch.value()))
        .orderBy(SEGMENT.PATH)
        .fetch(row ->
            new Segment(
                row.value1(), Role.of(row.value2()), row.value3(), row.value4(), row.value5()));
  }

  /// A query for all words with the keys of their messages, whatever batch brought them.
  String words(CommunityId community) {
    var files =
        texts(community).stream()
            .map(segment -> directory.record().resolve(segment.path()).toString())
            .map(file -> "'" + file.replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
    return files.isEmpty()
        ? "(select 0::bigint as identity, 0::bigint as key_space, 0::bigint as key_value,"
            + " '' as words where false)"
        : "(select identity, key_space, key_value, words from read_parquet([%s]))".formatted(files);
  }

  void forget(List<Segment> segments) {
    db.deleteFrom(SEGMENT)
        .where(SEGMENT.PATH.in(segments.stream().map(Segment::path).toList()))
        .execute();
  }

  /// Whether any batch names a file, live or not.
  boolean names(String path) {
    return db.fetchExists(SEGMENT, SEGMENT.PATH.eq(path));
  }

  /// Rows of a batch that comes back may meanwhile have come again in another; from now on they are
  /// compared with all others.
  void contest(BatchId batch) {
    db.update(SEGMENT)
        .set(SEGMENT.ROLE, Role.SHADOW.tag())
        .where(SEGMENT.BATCH_ID.eq(batch.value()))
        .and(SEGMENT.ROLE.eq(Role.KEPT.tag()))
        .execute();
  }
}
