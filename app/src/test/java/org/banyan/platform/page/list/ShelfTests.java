package org.banyan.platform.page.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.banyan.platform.language.Language;
import org.junit.jupiter.api.Test;

class ShelfTests {

  private static final List<Column<Tea>> COLUMNS =
      List.of(
          Column.<Tea>of("name", "x", tea -> Cell.of(tea.name())).sortable(),
          Column.<Tea>of(
                  "price",
                  "x",
                  tea -> tea.price() < 0 ? Cell.nothing("not sold") : Cell.of(tea.price()))
              .sortable());

  @Test
  void findsByTheWordsOfAnyColumn() {
    assertThat(names(shelf().answer(question("LONG", "name")))).containsExactly("Longjing 龙井");
  }

  @Test
  void putsWhatHasNoValueLastEitherWay() {
    assertThat(names(shelf().answer(question("", "price")))).endsWith("Pu'er 普洱");
    assertThat(names(shelf().answer(question("", "-price")))).endsWith("Pu'er 普洱");
  }

  @Test
  void pagesThroughEveryRowOnce() {
    var many = IntStream.range(0, 103).mapToObj(at -> new Tea("t" + at, at)).toList();
    var shelf = new Shelf<>(many, COLUMNS, (_, _) -> true, Language.EN);
    var seen = new ArrayList<String>();
    var question = question("", "price");
    Optional<Cursor> next = Optional.empty();
    do {
      var slice = shelf.answer(question.going(next, 10));
      seen.addAll(names(slice));
      next = slice.next();
    } while (next.isPresent());

    assertThat(seen).hasSize(103).doesNotHaveDuplicates();
  }

  @Test
  void survivesACursorThatWasTamperedWith() {
    var question =
        question("", "name").going(Optional.of(new Cursor(false, "name", "9999999", "")), 10);

    assertThat(shelf().answer(question).rows()).isEmpty();
  }

  private record Tea(String name, long price) {}

  private static Shelf<Tea> shelf() {
    var teas =
        List.of(new Tea("Pu'er 普洱", -1), new Tea("Longjing 龙井", 90), new Tea("Bai Cha 白茶", 120));
    return new Shelf<>(teas, COLUMNS, (_, _) -> true, Language.ZH);
  }

  private static Question question(String search, String order) {
    return new Question(search, Map.of(), Order.of(order).orElseThrow(), Optional.empty(), 50);
  }

  private static List<String> names(Slice<Tea> slice) {
    return slice.rows().stream().map(Tea::name).toList();
  }
}
