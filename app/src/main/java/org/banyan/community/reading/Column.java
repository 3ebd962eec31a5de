package org.banyan.community.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The columns that a table of messages may have, each with the headers that people give it.
public enum Column {
  ID("id message_id msg_id msgid messageid 消息id 消息编号 编号 消息标识"),
  TIME(
      "time timestamp date datetime sent_at created_at send_time msgtime"
          + " 时间 发送时间 消息时间 日期 日期时间 创建时间"),
  CHANNEL(
      "channel group room group_name channel_name talkername talker"
          + " 群 群名 群名称 群聊 群聊名称 社群 频道 房间"),
  SENDER(
      "sender user user_id userid from from_id sender_id author author_id authorid wxid"
          + " 发送者 发送人 发送者id 发送人id 发言人 用户 用户id 账号 微信号 qq号"),
  SENDER_NAME(
      "sender_name sendername name nickname nick author_name display_name user_name username"
          + " from_nickname from_username 昵称 发送者昵称 发送人昵称 用户名 群昵称 姓名 用户昵称"),
  TEXT("text content message msg body 内容 消息内容 消息 正文 文本"),
  REPLY_TO("reply_to reply_to_id in_reply_to parent_id parent quote" + " 回复 回复id 回复消息id 引用 引用消息id"),
  KIND("kind type message_type msg_type msgtype content_type 类型 消息类型");

  private final String headers;

  Column(String headers) {
    this.headers = headers;
  }

  /// The column that a tag or any of the usual headings names.
  public static Optional<Column> named(String name) {
    var plain = ColumnMapping.plain(name);
    return Arrays.stream(values()).filter(column -> column.headers().contains(plain)).findFirst();
  }

  public String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  List<String> headers() {
    return List.of(headers.split(" ", -1));
  }
}
