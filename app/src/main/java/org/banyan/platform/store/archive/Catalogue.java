package org.banyan.platform.store.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/// What the database says of itself: the modules' schemas, their tables in the order in which they
/// can be filled, their sequences.
final class Catalogue {

  /// Sessions end with the data they belong to.
  private static final Set<String> NOT_KEPT =
      Set.of("platform.session", "platform.session_attributes");

  private static final String HISTORY = "flyway_schema_history_";

  private final Connection connection;

  Catalogue(Connection connection) {
    this.connection = connection;
  }

  /// The version of each module's schema.
  Map<String, String> versions() throws SQLException {
    var versions = new TreeMap<String, String>();
    for (var row :
        rows(
            "select table_name from information_schema.tables where table_name like 'flyway\\_schema\\_history\\_%'")) {
      var module = row.getFirst().substring(HISTORY.length());
      var latest =
          rows(
              """
              select version from %s where success and version is not null
              order by installed_rank desc limit 1
              """
                  .formatted(quoted(row.getFirst())));
      if (!module.startsWith("_") && !latest.isEmpty()) {
        versions.put(module, latest.getFirst().getFirst());
      }
    }
    return versions;
  }

  /// Every table to keep, each after those that its foreign keys name.
  List<TableName> tables() throws SQLException {
    return everyTable().stream().filter(table -> !NOT_KEPT.contains(table.toString())).toList();
  }

  /// The tables to keep and those that are not.
  List<TableName> everyTable() throws SQLException {
    var waiting = references();
    var ordered = new LinkedHashSet<TableName>();
    while (!waiting.isEmpty()) {
      var free =
          waiting.entrySet().stream()
              .filter(entry -> ordered.containsAll(entry.getValue()))
              .map(Map.Entry::getKey)
              .toList();
      if (free.isEmpty()) {
        throw new IllegalStateException("Foreign keys run in a circle (%s).".formatted(waiting));
      }
      ordered.addAll(free);
      free.forEach(waiting::remove);
    }
    return List.copyOf(ordered);
  }

  private SequencedMap<TableName, Set<TableName>> references() throws SQLException {
    var references = new LinkedHashMap<TableName, Set<TableName>>();
    for (var row :
        rows(
            """
            select t.schemaname, t.tablename, rn.nspname, r.relname
            from pg_tables t
            join pg_class c on c.oid = format('%I.%I', t.schemaname, t.tablename)::regclass
            left join pg_constraint k
              on k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid
            left join pg_class r on r.oid = k.confrelid
            left join pg_namespace rn on rn.oid = r.relnamespace
            where t.schemaname = any (string_to_array('%s', ','))
            order by 1, 2
            """
                .replace("%s", String.join(",", versions().keySet())))) {
      var named =
          references.computeIfAbsent(
              new TableName(row.get(0), row.get(1)), _ -> new LinkedHashSet<>());
      if (!row.get(3).isEmpty()) {
        named.add(new TableName(row.get(2), row.get(3)));
      }
    }
    return references;
  }

  /// The columns that hold what was written, in order; computed ones follow from them.
  List<String> columns(TableName table) throws SQLException {
    return rows(
            """
            select attname from pg_attribute
            where attrelid = '%s'::regclass and attnum > 0
              and not attisdropped and attgenerated = ''
            order by attnum
            """
                .formatted(table.quoted().replace("'", "''")))
        .stream()
        .map(List::getFirst)
        .toList();
  }

  List<String> primaryKey(TableName table) throws SQLException {
    return rows(
            """
            select a.attname from pg_index i
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
            where i.indrelid = '%s'::regclass and i.indisprimary
            order by array_position(i.indkey::int2[], a.attnum)
            """
                .formatted(table.quoted().replace("'", "''")))
        .stream()
        .map(List::getFirst)
        .toList();
  }

  List<Manifest.Sequence> sequences() throws SQLException {
    return rows(
            """
            select schemaname, sequencename, last_value from pg_sequences
            where schemaname = any (string_to_array('%s', ',')) and last_value is not null
            order by 1, 2
            """
                .formatted(String.join(",", versions().keySet())))
        .stream()
        .map(row -> new Manifest.Sequence(row.get(0), row.get(1), Long.parseLong(row.get(2))))
        .toList();
  }

  /// Every sequence that fills a column, with the highest number that the column holds.
  List<OwnedSequence> ownedSequences() throws SQLException {
    var owned = new ArrayList<OwnedSequence>();
    for (var row :
        rows(
            """
            select n.nspname, t.relname, a.attname,
                   coalesce(pg_sequence_last_value(s.oid), 0)
            from pg_class s
            join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i')
            join pg_class t on t.oid = d.refobjid
            join pg_namespace n on n.oid = t.relnamespace
            join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
            where s.relkind = 'S' and n.nspname = any (string_to_array('%s', ','))
            """
                .formatted(String.join(",", versions().keySet())))) {
      var table = new TableName(row.get(0), row.get(1));
      var highest =
          rows("select coalesce(max(%s), 0) from %s".formatted(quoted(row.get(2)), table.quoted()));
      owned.add(
          new OwnedSequence(
              table + "." + row.get(2),
              Long.parseLong(row.get(3)),
              Long.parseLong(highest.getFirst().getFirst())));
    }
    return owned;
  }

  /// The number a sequence gave out last beside the highest in the column it fills.
  record OwnedSequence(String column, long last, long highest) {}

  private List<List<String>> rows(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<List<String>>();
      var width = result.getMetaData().getColumnCount();
      while (result.next()) {
        var row = new ArrayList<String>();
        for (var column = 1; column <= width; column++) {
          var value = result.getString(column);
          row.add(value == null ? "" : value);
        }
        rows.add(row);
      }
      return rows;
    }
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
