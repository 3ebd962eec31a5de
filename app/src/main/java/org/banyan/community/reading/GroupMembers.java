package org.banyan.community.reading;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The members of a single group as tools save them: a chatroom of chatlog, and the detail of a
/// customer group as the interface of 企业微信 answers it.
final class GroupMembers {

  static final JsonExport CHATLOG =
      new JsonExport(
          Format.ROSTER,
          Format.WECHAT.tag(),
          "^\\s*\\{(?=.*\"users\"\\s*:\\s*\\[)(?=.*\"userName\"\\s*:)(?=.*\"(?:owner|name)\"\\s*:)",
          Layout.list("users", "name", "owner", "nickName", "remark").withFactsThatFollow(),
          GroupMembers::chatlog);

  static final JsonExport WECOM =
      new JsonExport(
          Format.ROSTER,
          Format.WECOM.tag(),
          "\"chat_id\"\\s*:.*\"member_list\"\\s*:",
          Layout.list("member_list", "chat_id", "name", "owner", "admin_list")
              .within("group_chat")
              .withFactsThatFollow(),
          GroupMembers::wecom);

  private GroupMembers() {}

  private static Row chatlog(JsonMessage member) {
    var account = member.text("userName");
    var room = member.fact("name").text();
    if (account.isEmpty() || room.isEmpty()) {
      return member.noMember();
    }
    var nick = member.fact("nickName").text();
    var name = nick.isEmpty() ? member.fact("remark").text() : nick;
    return member.onList(
        new Channel(room, name.isEmpty() ? room : name),
        new Listed(
            new Author(account, member.optional("displayName"), false),
            member.fact("owner").text().equals(account) ? Standing.OWNER : Standing.MEMBER,
            Optional.empty(),
            Optional.empty()));
  }

  private static Row wecom(JsonMessage member) {
    var account = member.text("userid");
    var room = member.fact("chat_id").text();
    if (account.isEmpty() || room.isEmpty()) {
      return member.noMember();
    }
    var name = member.fact("name").text();
    return member.onList(
        new Channel(room, name.isEmpty() ? room : name),
        new Listed(
            new Author(
                account,
                member.optional("group_nickname").or(() -> member.optional("name")),
                false,
                traits(member)),
            standing(member, account),
            member.timeIfAny("join_time"),
            Optional.empty()));
  }

  private static Set<Trait> traits(JsonMessage member) {
    var traits = new HashSet<Trait>();
    member.optional("unionid").map(Trait::unionid).ifPresent(traits::add);
    if (member.text("type").equals("1")) {
      traits.add(Trait.colleague());
    }
    return traits;
  }

  private static Standing standing(JsonMessage member, String account) {
    if (member.fact("owner").text().equals(account)) {
      return Standing.OWNER;
    }
    return member.fact("admin_list").items().stream()
            .anyMatch(admin -> admin.text("userid").equals(account))
        ? Standing.ADMIN
        : Standing.MEMBER;
  }
}
