package org.banyan.community;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.ToLongFunction;

/// The record as it is: every kept message once, exact identity before any merge, bots included,
/// calendar months in UTC; beside it, how many members remain after the merges.
public record Summary(
    long totalMessages,
    long distinctMembers,
    long membersMerged,
    Optional<LocalDate> firstDay,
    Optional<LocalDate> lastDay,
    Map<String, Long> channels,
    List<Top> top,
    SortedMap<YearMonth, Month> months) {

  /// Somebody who wrote much.
  public record Top(String key, long messages) {}

  /// One month: messages, members who wrote, those among them for the first time, and those of
  /// these who wrote again in the next month.
  public record Month(long messages, long active, long joined, long retained) {}

  /// The summary by the names that the command line promises.
  public Map<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("total_messages", totalMessages);
    fields.put("distinct_members", distinctMembers);
    if (membersMerged != distinctMembers) {
      fields.put("members_after_merging", membersMerged);
    }
    firstDay.ifPresent(day -> fields.put("first_day", day.toString()));
    lastDay.ifPresent(day -> fields.put("last_day", day.toString()));
    fields.put("months_with_data", months.size());
    fields.put("channels", channels);
    fields.put("top10", top.stream().map(one -> List.of(one.key(), one.messages())).toList());
    fields.put("messages_per_month", perMonth(Month::messages));
    fields.put("monthly_active_members", perMonth(Month::active));
    fields.put("new_members_per_month", newcomers());
    fields.put("month1_retention", retention());
    return fields;
  }

  private Map<String, Long> perMonth(ToLongFunction<Month> figure) {
    var found = new LinkedHashMap<String, Long>();
    months.forEach((month, counts) -> found.put(month.toString(), figure.applyAsLong(counts)));
    return found;
  }

  private Map<String, Long> newcomers() {
    var found = perMonth(Month::joined);
    found.values().removeIf(count -> count == 0);
    return found;
  }

  /// Nobody can have come back yet after the last month.
  private Map<String, Object> retention() {
    var found = new LinkedHashMap<String, Object>();
    months.forEach((month, counts) -> {
      if (counts.joined() > 0) {
        found.put(month.toString(), month.equals(months.lastKey()) ? null : retention(counts));
      }
    });
    return found;
  }

  private static Map<String, Object> retention(Month month) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("cohort", month.joined());
    shown.put("retained", month.retained());
    shown.put("rate", Math.round(1e6 * month.retained() / month.joined()) / 1e6);
    return shown;
  }
}
