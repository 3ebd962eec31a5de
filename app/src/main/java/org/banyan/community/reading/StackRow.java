package org.banyan.community.reading;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// What a row of a Stack Exchange dump amounts to. Times are in UTC without saying so.
final class StackRow {

  private static final Channel QUESTIONS = new Channel("question", "question");
  private static final Channel ANSWERS = new Channel("answer", "answer");
  private static final Channel COMMENTS = new Channel("comment", "comment");

  private StackRow() {}

  static Optional<Author> author(XmlRow row) {
    var id = row.text("Id");
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Author(
                id,
                Optional.of(WellFormed.text(row.text("DisplayName")))
                    .filter(name -> !name.isBlank()),
                id.startsWith("-")));
  }

  static Row post(XmlRow row) {
    return switch (row.text("PostTypeId")) {
      case "1" -> message(row, "OwnerUserId", at -> question(row, at));
      case "2" -> message(row, "OwnerUserId", at -> answer(row, at));
      default -> new Row.Notice(row.place(), "other-post", Optional.empty());
    };
  }

  static Row comment(XmlRow row) {
    return message(
        row,
        "UserId",
        at ->
            posting(row, COMMENTS, "UserId", Kind.REPLY, at, row.text("Text"), id(row, "PostId")));
  }

  private static Posting question(XmlRow row, Instant at) {
    var text = row.text("Title") + "\n\n" + row.text("Body");
    return posting(row, QUESTIONS, "OwnerUserId", Kind.MESSAGE, at, text, Optional.empty());
  }

  private static Posting answer(XmlRow row, Instant at) {
    return posting(
        row, ANSWERS, "OwnerUserId", Kind.REPLY, at, row.text("Body"), id(row, "ParentId"));
  }

  private static Row message(XmlRow row, String user, Function<Instant, Posting> posting) {
    var at = Times.iso(row.text("CreationDate"));
    if (at.isEmpty()) {
      return Times.unknown(row.place(), row.text("CreationDate"));
    }
    if (row.text(user).isEmpty()) {
      return new Row.Notice(row.place(), "no-author", Optional.empty());
    }
    return new Row.Message(row.place(), posting.apply(at.get()));
  }

  private static Posting posting(
      XmlRow row,
      Channel channel,
      String user,
      Kind kind,
      Instant at,
      String text,
      Optional<String> replyTo) {
    return new Posting(
        id(row, "Id"),
        channel,
        new Author(row.text(user), Optional.empty(), row.text(user).startsWith("-")),
        kind,
        at,
        Times.iso(row.text("LastEditDate")),
        WellFormed.text(text),
        replyTo);
  }

  private static Optional<String> id(XmlRow row, String name) {
    return Optional.of(row.text(name)).filter(id -> !id.isEmpty());
  }
}
