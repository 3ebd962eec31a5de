package org.banyan.platform.page.list;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.exception.DataTypeException;

/// Pages through a table by the values of the last row seen, so that page 400 costs what page 1
/// costs. Rows without a value come last; equal values are told apart by id.
public final class Keyset {

  private final Field<UUID> id;
  private final Map<String, Field<?>> fields;

  private Keyset(Field<UUID> id, Map<String, Field<?>> fields) {
    this.id = id;
    this.fields = Map.copyOf(fields);
  }

  public static Keyset by(Field<UUID> id) {
    return new Keyset(id, Map.of());
  }

  /// Lets a column of the list be sorted by a field; the statement must select that field.
  public Keyset and(String column, Field<?> field) {
    var more = new HashMap<>(fields);
    more.put(column, field);
    return new Keyset(id, more);
  }

  /// The rows on the far side of the cursor.
  public Condition beyond(Question question) {
    return question
        .from()
        .map(from -> beyond(from, field(question), question))
        .orElseGet(() -> noCondition());
  }

  /// The order to fetch in: turned around when the rows before the cursor are wanted.
  public List<SortField<?>> order(Question question) {
    var back = question.isBackwards();
    var down = question.order().descending() != back;
    var field = field(question);
    var sorted = down ? field.desc() : field.asc();
    return List.of(back ? sorted.nullsFirst() : sorted.nullsLast(), back ? id.desc() : id.asc());
  }

  /// Makes a slice of the rows fetched with `limit() + 1`: the one too many only says that the list
  /// goes on.
  public <R> Slice<R> slice(
      Question question, List<? extends Record> fetched, Function<Record, R> read) {
    var more = fetched.size() > question.limit();
    List<Record> rows =
        new ArrayList<>(fetched.subList(0, more ? question.limit() : fetched.size()));
    if (rows.isEmpty()) {
      return Slice.none();
    }
    var back = question.isBackwards();
    rows = back ? rows.reversed() : rows;
    var before = back ? more : question.from().isPresent();
    var after = back || more;
    return new Slice<>(
        rows.stream().map(read).toList(),
        before ? Optional.of(cursor(true, rows.getFirst(), question)) : Optional.empty(),
        after ? Optional.of(cursor(false, rows.getLast(), question)) : Optional.empty());
  }

  private Cursor cursor(boolean backwards, Record row, Question question) {
    var value = row.get(field(question));
    return new Cursor(
        backwards,
        question.order().code(),
        value == null ? null : value.toString(),
        row.get(id).toString());
  }

  private Field<?> field(Question question) {
    var field = fields.get(question.order().key());
    return field == null ? id : field;
  }

  private <T> Condition beyond(Cursor from, Field<T> field, Question question) {
    try {
      var at = UUID.fromString(from.id());
      var tie = from.backwards() ? id.lt(at) : id.gt(at);
      return from.value() == null
          ? beyondNothing(from, field, tie)
          : beyond(from, field, tie, question.order().descending() != from.backwards());
    } catch (IllegalArgumentException | DataTypeException _) {
      return noCondition();
    }
  }

  private static <T> Condition beyond(Cursor from, Field<T> field, Condition tie, boolean down) {
    var value = val(from.value(), field);
    var past = down ? field.lt(value) : field.gt(value);
    var beyond = past.or(field.eq(value).and(tie));
    return from.backwards() ? beyond : beyond.or(field.isNull());
  }

  private static Condition beyondNothing(Cursor from, Field<?> field, Condition tie) {
    var among = field.isNull().and(tie);
    return from.backwards() ? field.isNotNull().or(among) : among;
  }
}
