package org.banyan.organisation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.banyan.organisation.Projections.Since;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// A table whose rows hold from one revision until another. However many rows begin and end, it
/// takes two statements.
final class DatedTable {

  private final DSLContext db;
  private final Table<?> table;
  private final List<Field<?>> content;

  DatedTable(DSLContext db, Table<?> table, Field<?>... content) {
    this.db = db;
    this.table = table;
    this.content = List.of(content);
  }

  /// Ends what is no longer wanted and begins what is new; what stays is left alone.
  void follow(Set<List<Object>> wanted, Since since) {
    var open =
        new HashSet<>(db.select(content).from(table).where(isOpen()).fetch(DatedTable::values));
    var ended = without(open, wanted);
    var begun = without(wanted, open);
    if (!ended.isEmpty()) {
      end(ended, since);
    }
    if (!begun.isEmpty()) {
      begin(begun, since);
    }
  }

  private void end(List<List<Object>> rows, Since since) {
    var same =
        content.stream()
            .map(field -> DSL.condition("{0} = ended.{1}", field, field.getUnqualifiedName()))
            .reduce(Condition::and)
            .orElseThrow();
    db.execute(
        "update {0} set until_revision = {1}, until_at = {2} from unnest({3}) as ended({4})"
            + " where {0}.until_at is null and {5}",
        table, DSL.val(since.revision()), DSL.val(since.at()), columns(rows), names(), same);
  }

  private void begin(List<List<Object>> rows, Since since) {
    db.execute(
        "insert into {0} ({1}, from_revision, from_at)"
            + " select begun.*, {2}, {3} from unnest({4}) as begun({1})",
        table, names(), DSL.val(since.revision()), DSL.val(since.at()), columns(rows));
  }

  private Condition isOpen() {
    return DSL.condition("until_at is null");
  }

  private QueryPart names() {
    return DSL.list(content.stream().map(Field::getUnqualifiedName).toList());
  }

  private QueryPart columns(List<List<Object>> rows) {
    return DSL.list(
        IntStream.range(0, content.size()).mapToObj(place -> column(rows, place)).toList());
  }

  private Field<?> column(List<List<Object>> rows, int place) {
    var type = content.get(place).getDataType().getArrayDataType();
    return DSL.val(rows.stream().map(row -> row.get(place)).toArray(), type);
  }

  private static List<Object> values(Record row) {
    return List.of(row.intoArray());
  }

  private static List<List<Object>> without(Set<List<Object>> some, Set<List<Object>> others) {
    return some.stream().filter(row -> !others.contains(row)).toList();
  }
}
