package org.banyan.organisation.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banyan.organisation.yaml.Problem.Kind;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// The tree of a TOML text, in the same form as that of a YAML text. What only TOML 1.1 allows is
/// read and said.
public final class TomlTree {

  private static final int LONGEST = 1 << 20;
  private static final int DEEPEST = 60;
  private static final int[] NO_TEXT = {};

  private final Problems problems;
  private final List<String> lines;
  private int depth;

  private TomlTree(String text, Problems problems) {
    this.problems = problems;
    this.lines = text.lines().toList();
  }

  /// The table at the root of the text; empty when the problems say why there is none.
  public static Optional<Fields> root(SourceText source, Problems problems) {
    return parsed(source).fields(problems);
  }

  /// The same, to be laid out later.
  public static Parsed parsed(SourceText source) {
    var problems = new Problems(source.file());
    return new Parsed(node(source, problems), problems.list());
  }

  private static Optional<Node> node(SourceText source, Problems problems) {
    var text = source.text();
    if (text.length() > LONGEST) {
      problems.add(Position.START, Kind.TOO_LARGE, Integer.toString(LONGEST >> 20));
      return Optional.empty();
    }
    var shape = TomlShape.of(text);
    if (shape.deepest() > DEEPEST) {
      tooDeep(YamlTree.placeOf(text, shape.deepestAt()), problems);
      return Optional.empty();
    }
    return table(text, shape, problems).flatMap(table -> new TomlTree(text, problems).root(table));
  }

  private static Optional<TomlTable> table(String text, TomlShape shape, Problems problems) {
    var read = Toml.parse(text);
    if (!read.hasErrors()) {
      return Optional.of(read);
    }
    var first = read.errors().getFirst();
    var at = inside(text, first.position());
    var later = Toml.parse(shape.folded());
    if (later.hasErrors()) {
      var said = String.valueOf(first.getMessage()).strip();
      problems.add(at, Kind.NOT_TOML, said);
      return Optional.empty();
    }
    problems.add(at, Kind.TOML_OF_LATER);
    return Optional.of(later);
  }

  private Optional<Node> root(TomlTable table) {
    if (table.isEmpty()) {
      problems.add(Position.START, Kind.EMPTY_SOURCE);
      return Optional.empty();
    }
    return Optional.of(node(table, TomlPosition.positionAt(1, 1)));
  }

  private Node node(Object value, TomlPosition at) {
    return switch (value) {
      case TomlTable table -> mapping(table, at);
      case TomlArray array -> sequence(array, at);
      case Boolean flag -> scalar(Tag.BOOL, flag.toString(), at);
      case Long number -> scalar(Tag.INT, number.toString(), at);
      case Double number -> scalar(Tag.FLOAT, number.toString(), at);
      default -> scalar(Tag.STR, value.toString(), at);
    };
  }

  private Node mapping(TomlTable table, TomlPosition at) {
    var tuples = new ArrayList<NodeTuple>();
    depth++;
    if (depth > DEEPEST) {
      tooDeep(place(at), problems);
    } else {
      table.keySet().forEach(key -> tuples.add(tuple(table, key, at)));
    }
    depth--;
    return new MappingNode(Tag.MAP, true, tuples, FlowStyle.BLOCK, mark(at), mark(at));
  }

  private NodeTuple tuple(TomlTable table, String key, TomlPosition at) {
    var path = List.of(key);
    var place = Optional.ofNullable(table.inputPositionOf(path)).orElse(at);
    var value = Optional.ofNullable(table.get(path)).orElse("");
    return new NodeTuple(scalar(Tag.STR, key, place), node(value, place));
  }

  private Node sequence(TomlArray array, TomlPosition at) {
    var nodes = new ArrayList<Node>();
    for (var index = 0; index < array.size(); index++) {
      nodes.add(node(array.get(index), entryAfter(array.inputPositionOf(index))));
    }
    return new SequenceNode(Tag.SEQ, true, nodes, FlowStyle.BLOCK, mark(at), mark(at));
  }

  /// The place of an entry, of which the library knows only the bracket or comma before it.
  private TomlPosition entryAfter(TomlPosition separator) {
    var column = separator.column() - 1;
    for (var line = separator.line(); line <= lines.size(); line++) {
      var written = lines.get(line - 1);
      while (column < written.length() && Character.isWhitespace(written.charAt(column))) {
        column++;
      }
      if (column < written.length() && written.charAt(column) != '#') {
        return TomlPosition.positionAt(line, column + 1);
      }
      column = 0;
    }
    return separator;
  }

  private static Node scalar(Tag tag, String value, TomlPosition at) {
    return new ScalarNode(tag, true, value, ScalarStyle.PLAIN, mark(at), mark(at));
  }

  private static Optional<Mark> mark(TomlPosition at) {
    return Optional.of(new Mark("", 0, at.line() - 1, at.column() - 1, NO_TEXT, 0));
  }

  /// What is only missed when the text ends is missed at the end of its last line.
  private static Position inside(String text, TomlPosition at) {
    var lines = text.stripTrailing().lines().toList();
    return at.line() <= lines.size() || lines.isEmpty()
        ? place(at)
        : new Position(lines.size(), lines.getLast().length() + 1);
  }

  private static Position place(TomlPosition at) {
    return new Position(at.line(), at.column());
  }

  private static void tooDeep(Position at, Problems problems) {
    problems.add(at, Kind.TOO_DEEP, Integer.toString(DEEPEST));
  }
}
