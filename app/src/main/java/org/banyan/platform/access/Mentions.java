package org.banyan.platform.access;

import static db.platform.Tables.ATTACHMENT;
import static db.platform.Tables.COMMENT;
import static db.platform.Tables.NOTICE;
import static db.platform.Tables.SAVED_VIEW;
import static db.platform.Tables.WORK;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes somebody who is to be forgotten out of what the team wrote in passing: comments, notices,
/// views of lists, the course of long work.
@Component
public class Mentions {

  private final DSLContext db;

  Mentions(DSLContext db) {
    this.db = db;
  }

  /// Every text that names them is blotted; a view that searched for them goes.
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(Predicate<String> names, UnaryOperator<String> blotted) {
    blot(COMMENT.ID, COMMENT.TEXT, names, blotted);
    blot(ATTACHMENT.ID, ATTACHMENT.NAME, names, blotted);
    blot(WORK.ID, WORK.NOTE, names, blotted);
    blot(WORK.ID, WORK.OUTCOME, names, blotted);
    notices(names, blotted);
    views(names);
  }

  private void blot(
      TableField<?, UUID> id,
      TableField<?, String> column,
      Predicate<String> names,
      UnaryOperator<String> blotted) {
    db.select(id, column).from(column.getTable()).fetch().stream()
        .filter(row -> names.test(row.value2()))
        .forEach(row ->
            db.update(column.getTable())
                .set(column, blotted.apply(row.value2()))
                .where(id.eq(row.value1()))
                .execute());
  }

  private void notices(Predicate<String> names, UnaryOperator<String> blotted) {
    db.select(NOTICE.ID, NOTICE.ARGUMENTS).from(NOTICE).fetch().stream()
        .filter(row -> Stream.of(row.value2()).anyMatch(names))
        .forEach(row ->
            db.update(NOTICE)
                .set(
                    NOTICE.ARGUMENTS,
                    Stream.of(row.value2())
                        .map(text -> names.test(text) ? blotted.apply(text) : text)
                        .toArray(String[]::new))
                .where(NOTICE.ID.eq(row.value1()))
                .execute());
  }

  private void views(Predicate<String> names) {
    db.select(SAVED_VIEW.ID, SAVED_VIEW.NAME, SAVED_VIEW.QUERY).from(SAVED_VIEW).fetch().stream()
        .filter(row -> names.test(row.value2()) || asked(row.value3()).stream().anyMatch(names))
        .forEach(row -> db.deleteFrom(SAVED_VIEW).where(SAVED_VIEW.ID.eq(row.value1())).execute());
  }

  /// What an address asks for, as somebody typed it.
  private static List<String> asked(String query) {
    return Stream.of(query.split("[?&]", -1))
        .map(part -> part.substring(part.indexOf('=') + 1))
        .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
        .toList();
  }
}
