package org.banyan.organisation.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.banyan.organisation.yaml.Problem.Kind;
import org.junit.jupiter.api.Test;

class TomlTreeTests {

  private final Problems problems = new Problems("team.toml");

  @Test
  void knowsWhereEachNameStands() {
    var root =
        read(
            """
            name = "infra"

            [people]
            members = [
              "mark",
              { github = "jake", roles = ["a"] },
            ]
            """);

    var people = root.flatMap(each -> each.inner("people")).orElseThrow();
    assertThat(people.entries("members"))
        .first()
        .isEqualTo(new Entry.Word(new Text("mark", new Position(5, 3))));
    assertThat(people.unasked()).isEmpty();
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void readsAnInlineTableOverSeveralLinesAndSaysSo() {
    var root =
        read(
            """
            name = "rust"
            prod = {
              branches = ["main"], # {the} only "one
              text = '}',
            }
            after = "here"
            """);

    assertThat(root.flatMap(each -> each.inner("prod")).orElseThrow().text("text"))
        .map(Text::value)
        .contains("}");
    assertThat(root.flatMap(each -> each.text("after")).orElseThrow().at())
        .isEqualTo(new Position(6, 1));
    assertThat(problems.list()).extracting(Problem::kind).containsExactly(Kind.TOML_OF_LATER);
    assertThat(problems.list().getFirst().at().line()).isEqualTo(2);
  }

  @Test
  void leavesBracesInTextsAndCommentsAlone() {
    var text = "a = \"\"\"{\n\"\"\"\nb = '{' # {\nc = [1,\n 2,\n]\n";

    assertThat(TomlShape.of(text).folded()).isEqualTo(text);
    assertThat(read(text)).isPresent();
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void refusesWhatNoPersonWrites() {
    for (var text : List.of("a = " + "[".repeat(5000), "a.".repeat(50_000) + "a = 1")) {
      var found = new Problems("deep.toml");

      TomlTree.root(new SourceText("deep.toml", text), found);

      assertThat(found.list()).extracting(Problem::kind).containsExactly(Kind.TOO_DEEP);
    }
    assertThat(read("#" + "x".repeat(2 << 20))).isEmpty();
    assertThat(problems.list()).extracting(Problem::kind).containsExactly(Kind.TOO_LARGE);
  }

  @Test
  void pointsAtTheFirstMistake() {
    assertThat(read("a = 1\nb 2\n")).isEmpty();
    assertThat(problems.list().getFirst())
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.NOT_TOML))
        .satisfies(problem -> assertThat(problem.at()).isEqualTo(new Position(2, 3)));
  }

  private Optional<Fields> read(String text) {
    return TomlTree.root(new SourceText("team.toml", text), problems);
  }
}
