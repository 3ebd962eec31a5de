package org.banyan.platform.page.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.UUID;
import static org.jooq.impl.SQLDataType.VARCHAR;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.banyan.platform.store.TestDatabase;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTests {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Table<Record> TEA = table(name("tea"));
  private static final Field<java.util.UUID> ID = field(name("id"), UUID);
  private static final Field<String> NAME = field(name("name"), VARCHAR);
  private static final Field<Integer> PRICE = field(name("price"), INTEGER);
  private static final Keyset KEYSET = Keyset.by(ID).and("name", NAME).and("price", PRICE);

  private static DSLContext db = DSL.using(SQLDialect.POSTGRES);

  @BeforeAll
  static void brew() {
    db = DSL.using(DATABASE.url(), DATABASE.user(), DATABASE.password());
    db.execute("create table tea (id uuid primary key, name text not null, price int)");
    db.execute(
        """
        insert into tea
        select gen_random_uuid(), 'tea ' || (n % 7), case when n % 5 = 0 then null else n % 11 end
        from generate_series(1, 97) n
        """);
  }

  @AfterAll
  static void wash() {
    DATABASE.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "-name", "price", "-price", ""})
  void pagesForthAndBackThroughEveryRowOnce(String order) {
    var start = question(order);
    var whole = answer(start.going(Optional.empty(), 1000)).rows();
    var forth = new ArrayList<String>();
    var slice = answer(start);
    forth.addAll(slice.rows());
    while (slice.next().isPresent()) {
      slice = answer(start.going(slice.next(), 10));
      forth.addAll(slice.rows());
    }
    var back = new ArrayList<>(slice.rows().reversed());
    while (slice.previous().isPresent()) {
      slice = answer(start.going(slice.previous(), 10));
      back.addAll(slice.rows().reversed());
    }
    Collections.reverse(back);

    assertThat(whole).hasSize(97);
    assertThat(forth).isEqualTo(whole);
    assertThat(back).isEqualTo(whole);
  }

  @Test
  void startsFromTheTopWhenACursorMakesNoSense() {
    var odd = new Cursor(false, "price", "not a number", "not an id");

    assertThat(answer(question("price").going(Optional.of(odd), 10)).rows()).hasSize(10);
  }

  @Test
  void isNotShiftedByARowThatComes() {
    var first = answer(question("name"));
    var newcomer = java.util.UUID.randomUUID();
    db.insertInto(TEA).set(ID, newcomer).set(NAME, "a new tea").execute();
    var second = answer(question("name").going(first.next(), 10));
    db.deleteFrom(TEA).where(ID.eq(newcomer)).execute();

    assertThat(second.rows()).doesNotContainAnyElementsOf(first.rows());
  }

  private static Question question(String order) {
    return new Question("", Map.of(), Order.of(order).orElse(Order.by("")), Optional.empty(), 10);
  }

  private static Slice<String> answer(Question question) {
    List<Record> fetched =
        new ArrayList<>(
            db.select(ID, NAME, PRICE)
                .from(TEA)
                .where(KEYSET.beyond(question))
                .orderBy(KEYSET.order(question))
                .limit(question.limit() + 1)
                .fetch());
    Function<Record, String> read = row -> row.get(ID).toString();
    return KEYSET.slice(question, fetched, read);
  }
}
