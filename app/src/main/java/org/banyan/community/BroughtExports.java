package org.banyan.community;

import static db.community.Tables.UPLOAD;

import db.community.tables.records.UploadRecord;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.reading.ColumnMapping;
import org.banyan.community.reading.Problem;
import org.banyan.platform.access.PersonId;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The exports that have been brought and wait.
@Repository
class BroughtExports {

  private final DSLContext db;
  private final JsonMapper json;
  private final Clock clock;

  BroughtExports(DSLContext db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  void add(Upload upload) {
    db.insertInto(UPLOAD)
        .set(UPLOAD.ID, upload.id().value())
        .set(UPLOAD.COMMUNITY_ID, upload.community().value())
        .set(UPLOAD.NAME, upload.name())
        .set(UPLOAD.BYTES, upload.bytes())
        .set(UPLOAD.ZONE, upload.zone().getId())
        .set(UPLOAD.UPLOADED_BY, upload.by().value())
        .set(UPLOAD.UPLOADED_AT, clock.instant())
        .execute();
  }

  Optional<Upload> find(UploadId id) {
    return db.selectFrom(UPLOAD).where(UPLOAD.ID.eq(id.value())).fetchOptional(this::upload);
  }

  List<Upload> of(CommunityId community, Covered covered) {
    return db.selectFrom(UPLOAD)
        .where(UPLOAD.COMMUNITY_ID.eq(community.value()))
        .and(covered.uploads())
        .orderBy(UPLOAD.UPLOADED_AT.desc())
        .fetch(this::upload);
  }

  void look(UploadId id, PreviewOutcome outcome) {
    var preview = outcome instanceof PreviewOutcome.Previewed(var seen) ? seen : null;
    var problem = outcome instanceof PreviewOutcome.Refused(var found) ? found : null;
    db.update(UPLOAD)
        .set(UPLOAD.PREVIEW, written(preview))
        .set(UPLOAD.PROBLEM, written(problem))
        .where(UPLOAD.ID.eq(id.value()))
        .execute();
  }

  /// What somebody says of its columns; what was seen before counts no more.
  void choose(UploadId id, ColumnMapping columns) {
    db.update(UPLOAD)
        .set(UPLOAD.COLUMNS, written(columns))
        .setNull(UPLOAD.PREVIEW)
        .setNull(UPLOAD.PROBLEM)
        .where(UPLOAD.ID.eq(id.value()))
        .execute();
  }

  /// What somebody says of why it may be kept.
  void found(UploadId id, Basis basis) {
    db.update(UPLOAD)
        .set(UPLOAD.BASIS, basis.kept())
        .set(UPLOAD.BASIS_NOTE, basis.note())
        .where(UPLOAD.ID.eq(id.value()))
        .execute();
  }

  void work(UploadId id, @Nullable UUID work) {
    db.update(UPLOAD).set(UPLOAD.WORK_ID, work).where(UPLOAD.ID.eq(id.value())).execute();
  }

  void remove(UploadId id) {
    db.deleteFrom(UPLOAD).where(UPLOAD.ID.eq(id.value())).execute();
  }

  private @Nullable JSONB written(@Nullable Object value) {
    return value == null ? null : JSONB.valueOf(json.writeValueAsString(value));
  }

  private Upload upload(UploadRecord row) {
    return new Upload(
        new UploadId(row.getId()),
        new CommunityId(row.getCommunityId()),
        row.getName(),
        row.getBytes(),
        ZoneId.of(row.getZone()),
        Optional.ofNullable(row.getColumns())
            .map(columns -> json.readValue(columns.data(), ColumnMapping.class)),
        look(row.getPreview(), row.getProblem()),
        Optional.ofNullable(row.getWorkId()),
        new PersonId(row.getUploadedBy()),
        Basis.read(row.getBasis(), row.getBasisNote()));
  }

  private Optional<PreviewOutcome> look(@Nullable JSONB preview, @Nullable JSONB problem) {
    if (preview != null) {
      return Optional.of(
          new PreviewOutcome.Previewed(json.readValue(preview.data(), Preview.class)));
    }
    if (problem != null) {
      return Optional.of(new PreviewOutcome.Refused(json.readValue(problem.data(), Problem.class)));
    }
    return Optional.empty();
  }
}
