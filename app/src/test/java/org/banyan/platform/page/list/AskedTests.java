package org.banyan.platform.page.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.banyan.platform.page.list.Filter.Choice;
import org.junit.jupiter.api.Test;

class AskedTests {

  private static final Filter TIER =
      new Filter("tier", "x", List.of(new Choice("A", "A"), new Choice("B", "B")));

  @Test
  void leavesOutValuesThatAreNotOffered() {
    var asked = asked(Map.of("f.tier", new String[] {"A", "Z'; drop table", ""}));

    assertThat(asked.chosen(List.of(TIER))).containsExactly(Map.entry("tier", List.of("A")));
  }

  @Test
  void startsFromTheTopWhenSomethingChanges() {
    var asked = asked(Map.of("from", new String[] {"abc"}, "q", new String[] {"tea"}));

    assertThat(asked.with("sort", "-name").query()).isEqualTo("?q=tea&sort=-name");
  }

  @Test
  void writesValuesSafelyIntoAnAddress() {
    assertThat(asked(Map.of("q", new String[] {"a&b=新"})).query())
        .isEqualTo("?q=a%26b%3D%E6%96%B0");
  }

  @Test
  void takesOneChoiceAwayAndKeepsTheOther() {
    var asked = asked(Map.of("f.tier", new String[] {"A", "B"}));

    assertThat(asked.without("f.tier", "A").query()).isEqualTo("?f.tier=B");
  }

  @Test
  void aCursorComesBackAsItWas() {
    var cursor = new Cursor(true, "-name", "群\u0000", "7");

    assertThat(Cursor.of(cursor.code())).contains(cursor);
    assertThat(Cursor.of(new Cursor(false, "", null, "7").code()))
        .contains(new Cursor(false, "", null, "7"));
  }

  @Test
  void whatIsNoCursorIsNone() {
    assertThat(Cursor.of("%%%")).isEmpty();
    assertThat(Cursor.of("YWJj")).isEmpty();
  }

  private static Asked asked(Map<String, String[]> parameters) {
    return Asked.of(parameters);
  }
}
