package org.banyan.community.reading;

import java.util.LinkedHashMap;
import java.util.Map;

/// A small export of each kind, written here after what the programs write; names and words are
/// made up.
final class ChatSamples {

  static final String DISCORD =
      """
      {"guild":{"id":"1","name":"Grove"},
       "channel":{"id":"77","type":"GuildTextChat","category":"Talk","name":"general"},
       "exportedAt":"2026-05-02T00:00:00+08:00",
       "messages":[
        {"id":"900","type":"GuildMemberJoin","timestamp":"2026-05-01T09:00:00+08:00","content":"Joined.",
         "author":{"id":"5","name":"fern","nickname":"Fern","isBot":false,"roles":[]},"attachments":[]},
        {"id":"901","type":"Default","timestamp":"2026-05-01T09:01:00.5+08:00",
         "timestampEdited":"2026-05-01T09:05:00+08:00","content":"大家好 <script>",
         "author":{"id":"5","name":"fern","nickname":"Fern","isBot":false},"attachments":[],
         "reactions":[{"emoji":{"name":"👍"},"count":2}]},
        {"id":"902","type":"Reply","timestamp":"2026-05-01T09:02:00+08:00","content":"welcome",
         "author":{"id":"6","name":"moss","nickname":"","isBot":true},"attachments":[],
         "reference":{"messageId":"901","channelId":"77"}},
        {"id":"903","type":"ChannelPinnedMessage","timestamp":"2026-05-01T09:03:00+08:00","content":"Pinned.",
         "author":{"id":"6","name":"moss","isBot":true}},
        {"id":"904","type":"Default","timestamp":"2026-05-01T09:04:00+08:00","content":"",
         "author":{"id":"7","name":"ivy"},"attachments":[{"id":"1","fileName":"a.png"}]}],
       "messageCount":5}
      """;

  static final String TELEGRAM =
      """
      {"name":"Grove","type":"private_supergroup","id":1234,"messages":[
       {"id":1,"type":"service","date":"2026-05-01T09:00:00","date_unixtime":"1777597200",
        "actor":"Fern","actor_id":"user5","action":"join_group_by_link","inviter":"Moss"},
       {"id":2,"type":"message","date":"2026-05-01T09:01:00","date_unixtime":"1777597260",
        "from":"Fern","from_id":"user5","text":["see ",{"type":"link","text":"example.org"},"\\x1b"]},
       {"id":3,"type":"message","date":"2026-05-01T09:02:00","date_unixtime":"1777597320",
        "edited":"2026-05-01T09:03:00","edited_unixtime":"1777597380",
        "from":null,"from_id":"user6","reply_to_message_id":2,"text":"ok"},
       {"id":4,"type":"message","date":"2026-05-01T09:03:00","date_unixtime":"1777597380",
        "from":"Moss","from_id":"user7","photo":"photos/1.jpg","text":""},
       {"id":5,"type":"service","date":"2026-05-01T09:04:00","date_unixtime":"1777597440",
        "actor":"Moss","actor_id":"user7","action":"remove_members","members":["Moss"]},
       {"id":6,"type":"service","date":"2026-05-01T09:05:00","date_unixtime":"1777597500",
        "actor":"Moss","actor_id":"user7","action":"pin_message","message_id":2}]}
      """;

  static final String DISCOURSE =
      """
      {"post_stream":{"posts":[
        {"id":10,"topic_id":3,"post_number":1,"post_type":1,"user_id":5,"username":"fern",
         "created_at":"2026-05-01T01:00:00.000Z","updated_at":"2026-05-01T01:00:00.000Z","cooked":"<p>Hi</p>"},
        {"id":11,"topic_id":3,"post_number":2,"post_type":1,"user_id":6,"username":"moss",
         "created_at":"2026-05-01T01:01:00.000Z","updated_at":"2026-05-01T02:00:00.000Z","cooked":"<p>Yes</p>",
         "reply_to_post_number":1},
        {"id":12,"topic_id":3,"post_number":3,"post_type":3,"user_id":-1,"username":"system",
         "created_at":"2026-05-01T01:02:00.000Z","cooked":"closed"},
        {"id":13,"topic_id":3,"post_number":4,"post_type":4,"user_id":6,"username":"moss",
         "created_at":"2026-05-01T01:03:00.000Z","cooked":"<p>whisper</p>"}],
        "stream":[10,11,12,13]},
       "id":3,"title":"Hello","category_id":8}
      """;

  static final String ZULIP =
      """
      [{"id":100,"sender_full_name":"Fern","timestamp":1777597200,"content":"<p>hello</p>"},
       {"id":101,"sender_full_name":"Moss","timestamp":1777597260,"content":"<p>hi</p>"}]
      """;

  static final String GITHUB =
      """
      [{"url":"https://api.github.com/repos/grove/site/issues/7","html_url":"https://github.com/grove/site/issues/7",
        "id":70,"number":7,"title":"Broken link","body":"See page 2.","user":{"login":"fern","id":5,"type":"User"},
        "created_at":"2026-05-01T01:00:00Z","updated_at":"2026-05-01T03:00:00Z","comments":2},
       {"url":"https://api.github.com/repos/grove/site/issues/comments/71",
        "html_url":"https://github.com/grove/site/issues/7#issuecomment-71",
        "issue_url":"https://api.github.com/repos/grove/site/issues/7","id":71,"body":"Fixed.",
        "user":{"login":"tidy[bot]","id":6,"type":"Bot"},"created_at":"2026-05-01T02:00:00Z"},
       {"html_url":"https://github.com/grove/site/issues/8","number":8,"user":null,
        "created_at":"2026-05-01T02:30:00Z"}]
      """;

  static final String MATTERMOST =
      """
      {"order":["p2","p1"],"posts":{
        "p1":{"id":"p1","create_at":1777597200000,"update_at":1777597200000,"edit_at":0,"delete_at":0,
              "user_id":"u5","channel_id":"c1","root_id":"","message":"hello","type":"","props":{}},
        "p2":{"id":"p2","create_at":1777597260000,"edit_at":1777597300000,"delete_at":0,
              "user_id":"u6","channel_id":"c1","root_id":"p1","message":"hi","type":"","props":{"from_bot":"true"}},
        "p3":{"id":"p3","create_at":1777597270000,"delete_at":0,"user_id":"u7","channel_id":"c1",
              "message":"joined","type":"system_join_channel"},
        "p4":{"id":"p4","create_at":1777597280000,"delete_at":1777597290000,"user_id":"u7","channel_id":"c1",
              "message":"gone","type":""}}}
      """;

  static final String ROCKETCHAT =
      """
      {"messages":[
        {"_id":"m1","rid":"r1","msg":"hello","ts":"2026-05-01T01:00:00.000Z","u":{"_id":"u5","username":"fern"}},
        {"_id":"m2","rid":"r1","msg":"hi","ts":{"$date":"2026-05-01T01:01:00.000Z"},"tmid":"m1",
         "u":{"_id":"u6","username":"moss"},"editedAt":{"$date":"2026-05-01T01:02:00.000Z"}},
        {"_id":"m3","rid":"r1","msg":"ivy","t":"uj","ts":"2026-05-01T01:03:00.000Z","u":{"_id":"u7","username":"ivy"}},
        {"_id":"m4","rid":"r1","msg":"","t":"rm","ts":"2026-05-01T01:04:00.000Z","u":{"_id":"u7"}}]}
      """;

  static final String CHATLOG =
      """
      [{"seq":1777597200001,"time":"2026-05-01T09:00:00+08:00","talker":"88@chatroom","talkerName":"榕树群",
        "isChatRoom":true,"sender":"wxid_5","senderName":"小蕨","isSelf":false,"type":1,"subType":0,"content":"大家好"},
       {"seq":1777597260001,"time":"2026-05-01T09:01:00+08:00","talker":"88@chatroom","talkerName":"榕树群",
        "isChatRoom":true,"sender":"wxid_6","senderName":"苔","type":49,"subType":57,"content":"欢迎"},
       {"seq":1777597270001,"time":"2026-05-01T09:01:10+08:00","talker":"88@chatroom","talkerName":"榕树群",
        "isChatRoom":true,"sender":"系统消息","type":10000,"content":"“小蕨”加入了群聊"},
       {"seq":1777597280001,"time":"2026-05-01T09:01:20+08:00","talker":"wxid_6","isChatRoom":false,
        "sender":"wxid_6","type":1,"content":"私下说"}]
      """;

  static final String WEFLOW =
      """
      {"weflow":{"version":"1"},"session":{"wxid":"88@chatroom","nickname":"榕树群","displayName":"榕树群","type":"群聊"},
       "messages":[
        {"localId":1,"createTime":1777597200,"type":"文本消息","content":"大家好","isSend":0,
         "senderUsername":"wxid_5","senderDisplayName":"小蕨"},
        {"localId":2,"createTime":1777597260,"type":"系统消息","content":"加入了群聊","isSend":null},
        {"localId":3,"createTime":1777597270,"type":"图片消息","content":"","isSend":1,
         "senderUsername":"wxid_6","senderDisplayName":"苔"}],
       "avatars":{}}
      """;

  static final String WECOM =
      """
      [{"msgId":"a1","action":"send","fromId":"wm_5","roomId":"wr_1","msgType":"text","msgTime":1777597200000,
        "contact":"{\\"content\\":\\"你好\\"}","isExternal":true},
       {"msgid":"a2","action":"send","from":"staff_1","tolist":["wm_5"],"roomid":"wr_1","msgtime":1777597260000,
        "msgtype":"text","text":{"content":"欢迎"}},
       {"msgid":"a3","action":"recall","from":"staff_1","roomid":"wr_1","msgtime":1777597270000,"msgtype":"revoke"},
       {"msgid":"a4","action":"send","from":"staff_1","roomid":"","msgtime":1777597280000,"msgtype":"text"}]
      """;

  static final String QCE =
      """
      {"metadata":{"name":"QQChatExporter V5","version":"5.0"},"chatInfo":{"name":"榕树群","type":"group"},
       "statistics":{"totalMessages":3},"messages":[
        {"messageId":"1","timestamp":1777597200000,"sender":{"uid":"u_5","uin":"10005","name":"小蕨"},
         "isSystemMessage":false,"isRecalled":false,"content":{"text":"大家好","resources":[]}},
        {"messageId":"2","timestamp":1777597260000,"sender":{"uid":"u_6","uin":"10006","name":"苔"},
         "content":{"text":"欢迎","reply":{"referencedMessageId":"1"}}},
        {"messageId":"3","timestamp":1777597270000,"isSystemMessage":true,"sender":{"uid":"0"},"content":{"text":"入群"}}]}
      """;

  static final String QQ =
      """
      消息记录（此消息记录为文本格式，不支持重新导入）

      ================================================================
      消息分组:我的群聊
      ================================================================
      消息对象:榕树群
      ================================================================

      2026-05-01 9:00:00 【管理员】小蕨(100005)
      大家好
      第二行

      2026-05-01 9:01:00 苔<moss@example.org>
      欢迎

      2026-05-01 9:02:00 系统消息(10000)
      常春藤加入了群聊。
      """;

  static final String CHATLAB =
      """
      {"chatlab":{"version":"0.0.1","exportedAt":1777597300},
       "meta":{"name":"榕树群","platform":"wechat","type":"group","groupId":"88"},
       "members":[{"platformId":"5","accountName":"小蕨"}],
       "messages":[
        {"sender":"5","accountName":"小蕨","groupNickname":"蕨","timestamp":1777597200,"type":0,"content":"大家好"},
        {"sender":"6","accountName":"苔","timestamp":1777597260,"type":25,"content":"欢迎"},
        {"sender":"6","accountName":"苔","timestamp":1777597270,"type":81,"content":null},
        {"sender":"0","accountName":"","timestamp":1777597280,"type":80,"content":"入群"}]}
      """;

  static final String CHATLAB_LINES =
      """
      # written by a tool
      {"_type":"header","chatlab":{"version":"0.0.1"},"meta":{"name":"榕树群","type":"group","groupId":"88"}}
      {"_type":"member","platformId":"5","accountName":"小蕨"}
      {"_type":"message","sender":"5","accountName":"小蕨","timestamp":1777597200,"type":0,"content":"大家好"}
      """;

  static final String MATTERMOST_BULK =
      """
      {"type":"version","version":1,"info":{"generator":"mattermost-server"}}
      {"type":"team","team":{"name":"grove","display_name":"榕树","type":"O"}}
      {"type":"channel","channel":{"team":"grove","name":"talk","display_name":"榕树一群","type":"O"}}
      {"type":"user","user":{"username":"fern","email":"fern@example.org"}}
      {"type":"post","post":{"team":"grove","channel":"talk","user":"fern","message":"大家好","create_at":1777597200000,"replies":[{"user":"moss","message":"欢迎","create_at":1777597260000}]}}
      {"type":"post","post":{"team":"grove","channel":"talk","user":"moss","type":"system_join_channel","message":"moss joined","create_at":1777597210000}}
      {"type":"direct_post","direct_post":{"channel_members":["fern","moss"],"user":"fern","message":"secret","create_at":1777597200000}}
      """;

  static final String GITTER =
      """
      5485fa47db8155e6700dd19c\tGrove/Talk\t2026-05-01T01:00:00.000Z\t01b5676897e92f9bfcda30a0\tfern\t57dd21b9c8af41d45f21fb07\t"hello
      there"
      5485fa47db8155e6700dd19c\tGrove/Talk\t2026-05-01T01:01:00.000Z\t01b5676897e92f9bfcda30a1\tmoss\t57dd21b9c8af41d45f21fb08\thi
      """;

  static final String IRC =
      """
      [09:00] <fern> hello
      === ivy [~ivy@example.org] has joined #grove
      [09:01] * moss waves
      === moss is now known as moss_
      === ivy has left #grove []
      [09:02] <@moss_> welcome
      """;

  static final String MBOX =
      """
      From fern at example.org  Fri May  1 09:00:00 2026
      From: fern at example.org (=?UTF-8?B?6JWo?=)
      Date: Fri, 01 May 2026 09:00:00 +0800
      Subject: [grove] hello
      Message-ID: <1@example.org>

      Hello list.

      From what I see, this is no new mail.

      From moss@example.org  Fri May  1 10:00:00 2026
      From: "Moss" <MOSS@example.org>
      Date: Fri May  1 02:00:00 2026
      Subject: Re: [grove] hello
      Message-ID: <2@example.org>
      In-Reply-To: <1@example.org>
      Content-Type: text/plain; charset=no-such-thing

      Welcome.
      """;

  static final String POSTS =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <posts>
        <row Id="1" PostTypeId="1" CreationDate="2026-05-01T01:00:00.713" Title="Why?" Body="&lt;p&gt;Hm&lt;/p&gt;" OwnerUserId="5" />
        <row Id="2" PostTypeId="2" ParentId="1" CreationDate="2026-05-01T01:01:00.000" Body="So." OwnerUserId="6" LastEditDate="2026-05-01T02:00:00.000" />
        <row Id="3" PostTypeId="2" ParentId="1" CreationDate="2026-05-01T01:02:00.000" Body="Gone." OwnerDisplayName="user9" />
        <row Id="4" PostTypeId="5" CreationDate="2026-05-01T01:03:00.000" Body="wiki" OwnerUserId="6" />
      </posts>
      """;

  private ChatSamples() {}

  /// Each sample by the name of a file that it could have.
  static Map<String, String> all() {
    var samples = new LinkedHashMap<String, String>();
    samples.put("discord.json", DISCORD);
    samples.put("telegram.json", TELEGRAM);
    samples.put("discourse.json", DISCOURSE);
    samples.put("zulip.json", ZULIP);
    samples.put("github.json", GITHUB);
    samples.put("mattermost.json", MATTERMOST);
    samples.put("mattermost.jsonl", MATTERMOST_BULK);
    samples.put("rocketchat.json", ROCKETCHAT);
    samples.put("chatlog.json", CHATLOG);
    samples.put("weflow.json", WEFLOW);
    samples.put("wecom.json", WECOM);
    samples.put("qce.json", QCE);
    samples.put("qq.txt", QQ);
    samples.put("chatlab.json", CHATLAB);
    samples.put("chatlab.jsonl", CHATLAB_LINES);
    samples.put("gitter.tsv", GITTER);
    samples.put("2026-05-01.log", IRC);
    samples.put("grove.mbox", MBOX);
    return samples;
  }
}
