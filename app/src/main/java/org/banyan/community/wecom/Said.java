package org.banyan.community.wecom;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.community.official.OfficialGroup;
import org.banyan.community.official.OfficialMember;
import org.banyan.community.official.Way;
import tools.jackson.databind.JsonNode;

/// Takes out of what the platform says what is wanted, believing nothing: what is missing or of
/// another kind is unknown, what is too long is cut.
final class Said {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_KEY = 128;
  private static final long EARLIEST = 946_684_800L;
  private static final long LATEST = 4_102_444_800L;

  private Said() {}

  static Optional<OfficialGroup> group(JsonNode said) {
    var chat = key(said, "chat_id");
    if (chat.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new OfficialGroup(
            chat,
            text(said, "name"),
            key(said, "owner"),
            admins(said.path("admin_list")),
            moment(said, "create_time"),
            members(said.path("member_list"))));
  }

  private static Set<String> admins(JsonNode list) {
    var admins = new HashSet<String>();
    list.forEach(admin -> {
      var account = key(admin, "userid");
      if (!account.isEmpty()) {
        admins.add(account);
      }
    });
    return Set.copyOf(admins);
  }

  private static List<OfficialMember> members(JsonNode list) {
    var seen = new HashSet<String>();
    return list.valueStream()
        .map(Said::member)
        .filter(member -> !member.account().isEmpty() && seen.add(member.account()))
        .toList();
  }

  private static OfficialMember member(JsonNode said) {
    var inside = text(said, "group_nickname");
    return new OfficialMember(
        key(said, "userid"),
        said.path("type").asInt(0) == 1,
        Stream.of(text(said, "name"), inside).filter(name -> !name.isEmpty()).findFirst(),
        moment(said, "join_time"),
        way(said.path("join_scene").asInt(0)),
        Optional.of(key(said.path("invitor"), "userid")).filter(account -> !account.isEmpty()),
        Optional.of(key(said, "unionid")).filter(unionid -> !unionid.isEmpty()));
  }

  private static Optional<Way> way(int scene) {
    return switch (scene) {
      case 1 -> Optional.of(Way.INVITED);
      case 2 -> Optional.of(Way.LINK);
      case 3 -> Optional.of(Way.CODE);
      default -> Optional.empty();
    };
  }

  static Sums sums(JsonNode said) {
    return new Sums(
        count(said, "new_chat_cnt"),
        count(said, "chat_total"),
        count(said, "chat_has_msg"),
        count(said, "new_member_cnt"),
        count(said, "member_total"),
        count(said, "member_has_msg"),
        Math.max(0, said.path("msg_total").asLong(0)));
  }

  private static int count(JsonNode said, String field) {
    return Math.clamp(said.path(field).asLong(0), 0, Integer.MAX_VALUE);
  }

  static Department department(JsonNode said) {
    return new Department(
        said.path("id").asLong(0),
        text(said, "name"),
        said.path("parentid").asLong(0),
        said.path("order").asLong(0));
  }

  static Colleague colleague(JsonNode said) {
    return new Colleague(
        key(said, "userid"),
        text(said, "name"),
        text(said, "position"),
        said.path("department").valueStream().map(id -> id.asLong(0)).toList());
  }

  /// An account or another key of the platform; one that is too long is none.
  static String key(JsonNode said, String field) {
    var text = said.path(field).asString("").strip();
    return text.length() > LONGEST_KEY || text.chars().anyMatch(Character::isISOControl)
        ? ""
        : text;
  }

  private static String text(JsonNode said, String field) {
    var text = said.path(field).asString("").replaceAll("\\p{Cntrl}+", " ").strip();
    var cut = text.codePointCount(0, text.length()) > LONGEST_NAME;
    return cut ? text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME)) : text;
  }

  static Optional<Instant> moment(JsonNode said, String field) {
    var second = said.path(field).asLong(0);
    return second > EARLIEST && second < LATEST
        ? Optional.of(Instant.ofEpochSecond(second))
        : Optional.empty();
  }
}
