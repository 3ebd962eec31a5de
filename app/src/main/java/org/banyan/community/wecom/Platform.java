package org.banyan.community.wecom;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.community.official.OfficialGroup;
import org.banyan.community.wecom.Wire.Reply;
import tools.jackson.databind.JsonNode;

/// What the platform’s interface gives to an application, within the limits that it states: pages
/// of at most 1,000, owners by the hundred, sums of at most 30 days and at most 180 days back.
final class Platform {

  /// In whose days the platform counts.
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  static final int LONGEST_SPAN = 30;
  static final int FARTHEST_BACK = 180;

  private static final String GROUPS = "/cgi-bin/externalcontact/groupchat/";
  private static final int PAGE = 1_000;
  private static final int MOST_PAGES = 1_000;
  private static final int MOST_OWNERS = 100;

  private final Entry entry;
  private final Patience patience;

  Platform(Entry entry, Patience patience) {
    this.entry = entry;
    this.patience = patience;
  }

  /// The keys of all groups that the application sees.
  Answer<List<String>> groups() {
    return eachPortion(owners -> {
      var found = new ArrayList<String>();
      var cursor = "";
      for (var page = 0; page < MOST_PAGES; page++) {
        var body = body(owners, Map.of("status_filter", 0, "limit", PAGE));
        if (!cursor.isEmpty()) {
          body.put("cursor", cursor);
        }
        var answer = entry.post(GROUPS + "list", body, patience);
        if (!(answer instanceof Answer.Given<Reply>(var reply))) {
          return answer.map(_ -> List.of());
        }
        list(reply, "group_chat_list", node -> Said.key(node, "chat_id"))
            .filter(chat -> !chat.isEmpty())
            .forEach(found::add);
        var next = reply.said().path("next_cursor").asString("");
        if (next.isEmpty() || next.equals(cursor)) {
          break;
        }
        cursor = next;
      }
      return new Answer.Given<>(found);
    });
  }

  /// Asks for as little as possible, to see whether anything is given at all.
  Answer<Boolean> check() {
    var asked = entry.post(GROUPS + "list", Map.of("status_filter", 0, "limit", 1), patience);
    return asked.refusal().filter(t -> t.kind() == Trouble.Kind.RANGE_TOO_LARGE).isPresent()
        ? owners().map(_ -> true)
        : asked.map(_ -> true);
  }

  /// One group with everybody in it, by name.
  Answer<OfficialGroup> group(String chat) {
    var path = GROUPS + "get";
    return entry
        .post(path, Map.of("chat_id", chat, "need_name", 1), patience)
        .then(reply ->
            Said.group(reply.said().path("group_chat"))
                .filter(group -> group.key().equals(chat))
                .<Answer<OfficialGroup>>map(Answer.Given::new)
                .orElseGet(() -> new Answer.Refused<>(Trouble.of(Trouble.Kind.UNREADABLE, path))));
  }

  /// The sums of a day by the account of the owner.
  Answer<Map<String, Sums>> ofOwners(LocalDate day) {
    return eachPortion(
            owners -> {
              var found = new ArrayList<Map.Entry<String, Sums>>();
              for (var offset = 0; offset < PAGE * MOST_PAGES; offset += PAGE) {
                var body = body(owners, span(day, day));
                body.putAll(Map.of("order_by", 2, "order_asc", 1, "offset", offset, "limit", PAGE));
                var answer = entry.post(GROUPS + "statistic", body, patience);
                if (!(answer instanceof Answer.Given<Reply>(var reply))) {
                  return answer.map(_ -> List.of());
                }
                var here = list(reply, "items", Platform::ofOwner).toList();
                found.addAll(here.stream().filter(sums -> !sums.getKey().isEmpty()).toList());
                if (here.size() < PAGE) {
                  break;
                }
              }
              return new Answer.Given<>(found);
            })
        .map(all -> {
          var sums = new TreeMap<String, Sums>();
          all.forEach(entry -> sums.put(entry.getKey(), entry.getValue()));
          return sums;
        });
  }

  private static Map.Entry<String, Sums> ofOwner(JsonNode item) {
    return Map.entry(Said.key(item, "owner"), Said.sums(item.path("data")));
  }

  /// The sums of each day of a span over all owners that the application sees.
  Answer<Map<LocalDate, Sums>> ofDays(LocalDate first, LocalDate last) {
    if (ChronoUnit.DAYS.between(first, last) >= LONGEST_SPAN || last.isBefore(first)) {
      throw new IllegalArgumentException("A span cannot be asked for (%s).".formatted(first));
    }
    return eachPortion(owners ->
            entry
                .post(GROUPS + "statistic_group_by_day", body(owners, span(first, last)), patience)
                .map(reply ->
                    list(reply, "items", Platform::ofDay).flatMap(Optional::stream).toList()))
        .map(all -> {
          var sums = new TreeMap<LocalDate, Sums>();
          all.forEach(each -> sums.merge(each.getKey(), each.getValue(), Platform::sum));
          return sums;
        });
  }

  private static Optional<Map.Entry<LocalDate, Sums>> ofDay(JsonNode item) {
    return Said.moment(item, "stat_time")
        .map(at -> Map.entry(LocalDate.ofInstant(at, ZONE), Said.sums(item.path("data"))));
  }

  private static Sums sum(Sums one, Sums other) {
    return new Sums(
        one.newGroups() + other.newGroups(),
        one.groups() + other.groups(),
        one.groupsWithMessages() + other.groupsWithMessages(),
        one.newMembers() + other.newMembers(),
        one.members() + other.members(),
        one.speakers() + other.speakers(),
        one.messages() + other.messages());
  }

  Answer<List<Department>> departments() {
    return entry
        .get("/cgi-bin/department/list", Map.of(), patience)
        .map(reply -> list(reply, "department", Said::department).toList());
  }

  /// Who is directly in a department.
  Answer<List<Colleague>> colleagues(long department) {
    return entry
        .get("/cgi-bin/user/list", Map.of("department_id", Long.toString(department)), patience)
        .map(reply ->
            list(reply, "userlist", Said::colleague)
                .filter(colleague -> !colleague.account().isEmpty())
                .toList());
  }

  /// Who may serve customers; where more than a thousand are visible, groups are only told by
  /// owner.
  private Answer<List<String>> owners() {
    return entry
        .get("/cgi-bin/externalcontact/get_follow_user_list", Map.of(), patience)
        .map(reply -> list(reply, "follow_user", node -> node.asString("")).toList());
  }

  private <T> Answer<List<T>> eachPortion(Function<List<String>, Answer<List<T>>> asked) {
    var whole = asked.apply(List.of());
    if (whole.refusal().filter(t -> t.kind() == Trouble.Kind.RANGE_TOO_LARGE).isEmpty()) {
      return whole;
    }
    return owners()
        .then(owners -> {
          var all = new ArrayList<T>();
          for (var from = 0; from < owners.size(); from += MOST_OWNERS) {
            var portion = owners.subList(from, Math.min(owners.size(), from + MOST_OWNERS));
            var answer = asked.apply(portion);
            if (!(answer instanceof Answer.Given<List<T>>(var part))) {
              return answer;
            }
            all.addAll(part);
          }
          return new Answer.Given<>(all);
        });
  }

  private static Map<String, Object> body(List<String> owners, Map<String, Object> asked) {
    var body = new HashMap<>(asked);
    if (!owners.isEmpty()) {
      body.put("owner_filter", Map.of("userid_list", owners));
    }
    return body;
  }

  private static Map<String, Object> span(LocalDate first, LocalDate last) {
    return Map.of("day_begin_time", second(first), "day_end_time", second(last));
  }

  private static long second(LocalDate day) {
    return day.atStartOfDay(ZONE).toEpochSecond();
  }

  private static <T> Stream<T> list(Reply reply, String field, Function<JsonNode, T> read) {
    return reply.said().path(field).valueStream().map(read);
  }
}
