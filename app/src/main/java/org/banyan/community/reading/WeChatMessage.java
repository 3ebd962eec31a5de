package org.banyan.community.reading;

import java.time.Instant;
import java.util.Optional;

/// A message in the files that people bring from WeChat: those of chatlog, and those of WeFlow and
/// echotrace. Only talk in groups is taken.
final class WeChatMessage {

  static final JsonExport CHATLOG =
      JsonExport.of(
          Format.WECHAT,
          "\"talker\"\\s*:.*\"(?:isChatRoom|talkerName|senderName)\"\\s*:",
          Layout.list(),
          WeChatMessage::chatlog);

  static final JsonExport WEFLOW =
      JsonExport.of(
          Format.WECHAT,
          "^\\s*\\{.*\"session\"\\s*:\\s*\\{.*\"(?:wxid|displayName)\"\\s*:",
          Layout.list("messages", "session"),
          WeChatMessage::weflow);

  private static final String ROOM = "@chatroom";
  private static final String SYSTEM = "10000";

  private WeChatMessage() {}

  private static Row chatlog(JsonMessage message) {
    var talker = message.text("talker");
    if (talker.isEmpty()) {
      return message.noMessage();
    }
    if (!message.value().isTrue("isChatRoom") && !talker.endsWith(ROOM)) {
      return message.privateTalk();
    }
    var at = message.time("time").or(() -> message.local("time"));
    if (at.isEmpty()) {
      return message.withoutTime("time");
    }
    if (message.text("type").equals(SYSTEM)) {
      return message.notice("system");
    }
    if (message.text("sender").isEmpty()) {
      return message.withoutAuthor();
    }
    var channel = new Channel(talker, message.optional("talkerName").orElse(talker));
    var author = new Author(message.text("sender"), message.optional("senderName"), false);
    return message.message(posting(message, "seq", channel, author, kind(message), at.get()));
  }

  /// Kinds of message by WeChat’s own numbers: 49 with 6 is a file, with 57 a quotation.
  private static Kind kind(JsonMessage message) {
    return switch (message.text("type")) {
      case "3", "34", "43" -> Kind.FILE;
      case "49" ->
          switch (message.text("subType")) {
            case "6" -> Kind.FILE;
            case "57" -> Kind.REPLY;
            default -> Kind.MESSAGE;
          };
      default -> Kind.MESSAGE;
    };
  }

  private static Row weflow(JsonMessage message) {
    var session = message.fact("session");
    var room = session.text("wxid");
    if (session.text("type").equals("私聊") || (!room.isEmpty() && !room.endsWith(ROOM))) {
      return message.privateTalk();
    }
    var at = message.time("createTime");
    if (at.isEmpty()) {
      return message.text("localId").isEmpty()
          ? message.noMessage()
          : message.withoutTime("createTime");
    }
    var type = message.text("type");
    if (type.equals("系统消息") || message.text("localType").equals(SYSTEM)) {
      return message.notice("system");
    }
    if (message.text("senderUsername").isEmpty()) {
      return message.withoutAuthor();
    }
    var names = Optional.of(session.text("nickname")).filter(name -> !name.isEmpty());
    var name = names.orElseGet(() -> session.text("displayName"));
    var channel = new Channel(room.isEmpty() ? name : room, name);
    var author =
        new Author(message.text("senderUsername"), message.optional("senderDisplayName"), false);
    return message.message(
        posting(message, "localId", channel, author, weflowKind(type), at.get()));
  }

  private static Kind weflowKind(String type) {
    return switch (type) {
      case "图片消息", "语音消息", "视频消息", "文件消息" -> Kind.FILE;
      case "引用消息" -> Kind.REPLY;
      default -> Kind.MESSAGE;
    };
  }

  private static Posting posting(
      JsonMessage message, String id, Channel channel, Author author, Kind kind, Instant at) {
    return new Posting(
        message.optional(id),
        channel,
        author,
        kind,
        at,
        Optional.empty(),
        message.text("content"),
        Optional.empty());
  }
}
