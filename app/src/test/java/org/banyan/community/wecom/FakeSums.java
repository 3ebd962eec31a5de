package org.banyan.community.wecom;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What the platform counts, within the limits that its documentation states: whole days of China,
/// yesterday at the latest, 30 at once, 180 back.
final class FakeSums {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Map<LocalDate, Map<String, int[]>> sums = new ConcurrentHashMap<>();

  void put(LocalDate day, String owner, int... figures) {
    sums.computeIfAbsent(day, _ -> new ConcurrentHashMap<>()).put(owner, figures);
  }

  void clear() {
    sums.clear();
  }

  /// The sums of each owner over a span, page by page.
  Map<String, Object> byOwner(JsonNode body, Set<String> owners, LocalDate today) {
    var days = span(body, today);
    var limit = body.path("limit").asInt(500);
    FakeWeCom.require(limit >= 1 && limit <= 1_000, 40058);
    var items =
        days.stream()
            .flatMap(day -> sums.getOrDefault(day, Map.of()).entrySet().stream())
            .filter(entry -> owners.isEmpty() || owners.contains(entry.getKey()))
            .collect(Collectors.groupingBy(Map.Entry::getKey))
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry ->
                Map.of(
                    "owner",
                    entry.getKey(),
                    "data",
                    data(entry.getValue().stream().map(Map.Entry::getValue).toList())))
            .toList();
    var offset = body.path("offset").asInt(0);
    var page = items.stream().skip(offset).limit(limit).toList();
    return Map.of("total", items.size(), "next_offset", offset + page.size(), "items", page);
  }

  /// The sums of each day of a span.
  Map<String, Object> byDay(JsonNode body, Set<String> owners, LocalDate today) {
    var items =
        span(body, today).stream()
            .map(day ->
                Map.of(
                    "stat_time",
                    day.atStartOfDay(ZONE).toEpochSecond(),
                    "data",
                    data(
                        sums.getOrDefault(day, Map.of()).entrySet().stream()
                            .filter(e -> owners.isEmpty() || owners.contains(e.getKey()))
                            .map(Map.Entry::getValue)
                            .toList())))
            .toList();
    return Map.of("items", items);
  }

  private static Map<String, Object> data(List<int[]> figures) {
    var names =
        List.of(
            "new_chat_cnt",
            "chat_total",
            "chat_has_msg",
            "new_member_cnt",
            "member_total",
            "member_has_msg",
            "msg_total");
    var data = new LinkedHashMap<String, Object>();
    for (var at = 0; at < names.size(); at++) {
      var column = at;
      data.put(names.get(at), figures.stream().mapToInt(row -> row[column]).sum());
    }
    return data;
  }

  private static List<LocalDate> span(JsonNode body, LocalDate today) {
    FakeWeCom.require(body.path("day_begin_time").isIntegralNumber(), 40035);
    var first = day(body.path("day_begin_time"));
    var last = body.has("day_end_time") ? day(body.path("day_end_time")) : first;
    FakeWeCom.require(!last.isBefore(first) && last.isBefore(today), 40058);
    FakeWeCom.require(!first.isBefore(today.minusDays(180)), 40058);
    FakeWeCom.require(first.plusDays(30).isAfter(last), 40058);
    return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1)).toList();
  }

  private static LocalDate day(JsonNode second) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(second.asLong()), ZONE);
  }
}
