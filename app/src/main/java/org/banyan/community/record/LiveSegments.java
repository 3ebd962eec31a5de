package org.banyan.community.record;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The segments of a community's live batches, as the manifest names them.
public record LiveSegments(Path home, List<Segment> segments) {

  /// Columns of a row without its text, the same in every segment of activities.
  static final String COLUMNS =
      "batch, copy, identity, channel, kind, moment, edited, key_space, key_value, reply_value";

  public LiveSegments {
    segments = List.copyOf(segments);
  }

  public boolean isEmpty() {
    return files(Role.KEPT).isEmpty() && files(Role.SHADOW).isEmpty();
  }

  /// A query for every message once: of the rows that share a key, the latest edit.
  ///
  /// Only keys that a shadow row holds can occur twice, so all others are read straight through.
  public String canonical() {
    var kept = rows(files(Role.KEPT));
    if (files(Role.SHADOW).isEmpty()) {
      return kept;
    }
    return """
    (with kept as %s,
    shadow as %s,
    contested as (select distinct key_space, key_value from shadow)
    select %s from kept where not exists (%s)
    union all
    select %s from (
      select *, row_number() over (
          partition by key_space, key_value
          order by edited desc nulls last, batch, copy) as place
      from (
        select * from kept where exists (%s)
        union all
        select * from shadow) as several) as ranked
    where place = 1)
    """
        .formatted(kept, rows(files(Role.SHADOW)), COLUMNS, isContested(), COLUMNS, isContested());
  }

  /// A query for the words of all rows, as each batch has them.
  public String texts() {
    var files = files(Role.TEXT);
    return files.isEmpty()
        ? "(select 0 as batch, 0::bigint as key_space, 0::bigint as key_value, '' as words"
            + " where false)"
        : "(select batch, key_space, key_value, words from read_parquet([%s]))"
            .formatted(listed(files));
  }

  private static String isContested() {
    return "select 1 from contested where contested.key_space = kept.key_space"
        + " and contested.key_value = kept.key_value";
  }

  /// A query for the keys of all rows, winners or not.
  String keys() {
    return "(select key_space, key_value from %s)"
        .formatted(
            rows(Stream.of(Role.KEPT, Role.SHADOW).flatMap(role -> files(role).stream()).toList()));
  }

  private List<String> files(Role role) {
    return segments.stream()
        .filter(segment -> segment.role() == role)
        .map(segment -> home.resolve(segment.path()).toString())
        .toList();
  }

  private static String rows(List<String> files) {
    if (files.isEmpty()) {
      return "(select %s from %s where false)".formatted(COLUMNS, NONE);
    }
    return "(select %s from read_parquet([%s]))".formatted(COLUMNS, listed(files));
  }

  private static String listed(List<String> files) {
    return files.stream()
        .map(file -> "'" + file.replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
  }

  private static final String NONE =
      """
      (select 0 as batch, 0::smallint as copy, 0::bigint as identity, 0 as channel,
        0::tinyint as kind, null::timestamp as moment, null::timestamp as edited,
        0::bigint as key_space, 0::bigint as key_value, null::bigint as reply_value)\
      """;
}
