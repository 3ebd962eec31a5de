package org.banyan.platform.discussion;

import static db.platform.Tables.ATTACHMENT;
import static db.platform.Tables.COMMENT;

import db.platform.tables.records.AttachmentRecord;
import db.platform.tables.records.CommentRecord;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Comments and attachments on record. What is removed leaves its time and author, not its content.
@Repository
class Comments {

  private final DSLContext db;
  private final Clock clock;

  Comments(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  List<Comment> of(Topic topic) {
    return db.selectFrom(COMMENT)
        .where(COMMENT.KIND.eq(topic.kind()).and(COMMENT.OBJECT.eq(topic.object())))
        .and(COMMENT.REMOVED_AT.isNull())
        .orderBy(COMMENT.AT, COMMENT.ID)
        .fetch(Comments::comment);
  }

  Optional<Comment> comment(UUID id) {
    return db.selectFrom(COMMENT)
        .where(COMMENT.ID.eq(id).and(COMMENT.REMOVED_AT.isNull()))
        .fetchOptional(Comments::comment);
  }

  UUID add(Topic topic, PersonId author, String text) {
    var id = Ids.next();
    db.insertInto(COMMENT)
        .set(COMMENT.ID, id)
        .set(COMMENT.KIND, topic.kind())
        .set(COMMENT.OBJECT, topic.object())
        .set(COMMENT.AUTHOR, author.value())
        .set(COMMENT.TEXT, text)
        .set(COMMENT.AT, clock.instant())
        .execute();
    return id;
  }

  void removeComment(UUID id) {
    db.update(COMMENT)
        .set(COMMENT.TEXT, "")
        .set(COMMENT.REMOVED_AT, clock.instant())
        .where(COMMENT.ID.eq(id))
        .execute();
  }

  List<Attachment> attachments(Topic topic) {
    return db.selectFrom(ATTACHMENT)
        .where(ATTACHMENT.KIND.eq(topic.kind()).and(ATTACHMENT.OBJECT.eq(topic.object())))
        .and(ATTACHMENT.REMOVED_AT.isNull())
        .orderBy(ATTACHMENT.AT, ATTACHMENT.ID)
        .fetch(Comments::attachment);
  }

  Optional<Attachment> attachment(UUID id) {
    return db.selectFrom(ATTACHMENT)
        .where(ATTACHMENT.ID.eq(id).and(ATTACHMENT.REMOVED_AT.isNull()))
        .fetchOptional(Comments::attachment);
  }

  void add(Attachment attachment) {
    db.insertInto(ATTACHMENT)
        .set(ATTACHMENT.ID, attachment.id())
        .set(ATTACHMENT.KIND, attachment.topic().kind())
        .set(ATTACHMENT.OBJECT, attachment.topic().object())
        .set(ATTACHMENT.AUTHOR, attachment.author().value())
        .set(ATTACHMENT.NAME, attachment.name())
        .set(ATTACHMENT.MEDIA_TYPE, attachment.mediaType())
        .set(ATTACHMENT.SIZE, attachment.size())
        .set(ATTACHMENT.AT, attachment.at())
        .execute();
  }

  void removeAttachment(UUID id) {
    db.update(ATTACHMENT)
        .set(ATTACHMENT.REMOVED_AT, clock.instant())
        .where(ATTACHMENT.ID.eq(id))
        .execute();
  }

  private static Comment comment(CommentRecord row) {
    return new Comment(
        row.getId(),
        new Topic(row.getKind(), row.getObject()),
        new PersonId(row.getAuthor()),
        "",
        row.getText(),
        row.getAt());
  }

  private static Attachment attachment(AttachmentRecord row) {
    return new Attachment(
        row.getId(),
        new Topic(row.getKind(), row.getObject()),
        new PersonId(row.getAuthor()),
        row.getName(),
        row.getMediaType(),
        row.getSize(),
        row.getAt());
  }
}
