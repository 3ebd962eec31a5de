package org.banyan.community.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/// A message of Zulip’s public archive, or as its interface answers. The archive gives only names.
final class ZulipMessage {

  static final JsonExport EXPORT =
      JsonExport.of(
          Format.ZULIP, "\"sender_full_name\"\\s*:", Layout.list("messages"), ZulipMessage::row);

  private static final Pattern STREAM = Pattern.compile("^(\\d+)-(.+)$");

  private ZulipMessage() {}

  private static Row row(JsonMessage message) {
    var at = message.time("timestamp");
    if (at.isEmpty()) {
      return message.text("id").isEmpty() ? message.noMessage() : message.withoutTime("timestamp");
    }
    if (!message.value().items("display_recipient").isEmpty()) {
      return message.privateTalk();
    }
    var sender = message.optional("sender_id").or(() -> message.optional("sender_full_name"));
    return sender.isEmpty()
        ? message.withoutAuthor()
        : message.message(
            new Posting(
                message.optional("id"),
                channel(message),
                new Author(sender.get(), message.optional("sender_full_name"), false),
                Kind.MESSAGE,
                at.get(),
                message.time("last_edit_timestamp"),
                message.text("content"),
                Optional.empty()));
  }

  /// The stream is named in the message, or by the folder, such as 113709-t-compiler.
  private static Channel channel(JsonMessage message) {
    var named = message.text("display_recipient");
    if (!named.isEmpty()) {
      return new Channel(message.optional("stream_id").orElse(named), named);
    }
    var folders = message.source().file().folders();
    var folder = folders.isEmpty() ? message.source().file().files().title() : folders.getLast();
    var stream = STREAM.matcher(folder);
    return stream.matches()
        ? new Channel(stream.group(1), WellFormed.text(stream.group(2)))
        : new Channel(WellFormed.text(folder), WellFormed.text(folder));
  }
}
