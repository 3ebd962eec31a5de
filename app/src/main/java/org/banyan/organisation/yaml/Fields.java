package org.banyan.organisation.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.organisation.yaml.Problem.Kind;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// The fields of one mapping in a file. Whatever is not as asked becomes a problem with its place,
/// and reading goes on.
public final class Fields {

  private final Position at;
  private final Problems problems;
  private final Map<String, NodeTuple> tuples = new LinkedHashMap<>();
  private final Set<String> asked = new TreeSet<>();

  private Fields(MappingNode node, Problems problems) {
    this.at = placeOf(node);
    this.problems = problems;
    node.getValue().forEach(this::add);
  }

  static Optional<Fields> of(Node node, Problems problems) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new Fields(mapping, problems));
    }
    if (node instanceof ScalarNode scalar) {
      var colon = YamlTree.FULL_WIDTH_COLON.matcher(scalar.getValue());
      if (colon.find()) {
        problems.add(placeOf(node), Kind.FULL_WIDTH_COLON, colon.group(1));
        return Optional.empty();
      }
    }
    problems.add(placeOf(node), Kind.NOT_A_MAPPING);
    return Optional.empty();
  }

  public Position at() {
    return at;
  }

  /// The names of all fields, as written.
  public List<Text> names() {
    return tuples.entrySet().stream()
        .map(entry -> new Text(entry.getKey(), placeOf(entry.getValue().getKeyNode())))
        .toList();
  }

  /// Whether the field is there, with anything at all; an absent one is a problem.
  public boolean demand(String key) {
    var there = value(key).isPresent();
    if (!there) {
      problems.add(at, Kind.MISSING_KEY, key);
    }
    return there;
  }

  public Optional<Text> text(String key) {
    return value(key).flatMap(node -> scalar(key, node));
  }

  /// A text that has to be there and may not be blank.
  public Optional<Text> required(String key) {
    if (!demand(key)) {
      return Optional.empty();
    }
    var text = text(key);
    if (text.isPresent() && text.get().value().isBlank()) {
      problems.add(text.get().at(), Kind.MISSING_KEY, key);
      return Optional.empty();
    }
    return text;
  }

  public OptionalDouble number(String key, double least, double most) {
    var node = value(key);
    if (node.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (!(node.get() instanceof ScalarNode scalar)
        || !(scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT))) {
      problems.add(placeOf(node.get()), Kind.NOT_A_NUMBER, key);
      return OptionalDouble.empty();
    }
    return within(new Text(scalar.getValue(), placeOf(scalar)), key, least, most);
  }

  public OptionalInt whole(String key, int least, int most) {
    var number = number(key, least, most);
    if (number.isEmpty() || number.getAsDouble() == Math.rint(number.getAsDouble())) {
      return number.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) number.getAsDouble());
    }
    value(key).ifPresent(node -> problems.add(placeOf(node), Kind.NOT_A_NUMBER, key));
    return OptionalInt.empty();
  }

  /// One of a closed list of words.
  public <T> Optional<T> choice(String key, List<T> all, Function<T, String> code) {
    var text = text(key);
    var chosen =
        text.flatMap(written ->
            all.stream().filter(each -> code.apply(each).equals(written.value())).findFirst());
    if (text.isPresent() && chosen.isEmpty()) {
      var codes = String.join(" / ", all.stream().map(code).toList());
      problems.add(text.get().at(), Kind.UNKNOWN_WORD, text.get().value(), key, codes);
    }
    return chosen;
  }

  /// Some of a closed list of words, each once.
  public <T> List<T> choices(String key, List<T> all, Function<T, String> code) {
    var chosen = new LinkedHashSet<T>();
    for (var text : texts(key)) {
      var one = all.stream().filter(each -> code.apply(each).equals(text.value())).findFirst();
      if (one.isEmpty()) {
        var near = Nearest.orAll(text.value(), all.stream().map(code).toList());
        problems.add(text.at(), Kind.UNKNOWN_WORD, text.value(), key, near);
      }
      one.filter(each -> !chosen.add(each))
          .ifPresent(_ -> problems.add(text.at(), Kind.NAMED_TWICE, text.value()));
    }
    return List.copyOf(chosen);
  }

  /// Yes or no; no where nothing is written.
  public boolean flag(String key) {
    var node = value(key);
    if (node.isEmpty()) {
      return false;
    }
    if (node.get() instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
      return Boolean.parseBoolean(scalar.getValue().toLowerCase(Locale.ROOT));
    }
    problems.add(placeOf(node.get()), Kind.NOT_A_FLAG, key);
    return false;
  }

  /// A day such as 2026-12-31.
  public Optional<LocalDate> date(String key) {
    var text = text(key);
    try {
      return text.map(Text::value).map(LocalDate::parse);
    } catch (DateTimeParseException _) {
      text.ifPresent(written -> problems.add(written.at(), Kind.NOT_A_DATE, key));
      return Optional.empty();
    }
  }

  /// One text or a list of them.
  public List<Text> texts(String key) {
    return value(key).stream()
        .flatMap(node -> node instanceof SequenceNode list ? present(list) : Stream.of(node))
        .flatMap(node -> scalar(key, node).stream())
        .toList();
  }

  /// A list of mappings.
  public List<Fields> list(String key) {
    var node = value(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.get() instanceof SequenceNode list)) {
      problems.add(placeOf(node.get()), Kind.NOT_A_LIST, key);
      return List.of();
    }
    var entries = new ArrayList<Fields>();
    list.getValue().forEach(each -> of(each, problems).ifPresent(entries::add));
    return entries;
  }

  /// Whether a mapping is written there.
  public boolean isMapping(String key) {
    return value(key).filter(MappingNode.class::isInstance).isPresent();
  }

  public Optional<Fields> inner(String key) {
    return value(key).flatMap(node -> of(node, problems));
  }

  /// Objects to every field nobody asked for.
  public void refuseOthers() {
    for (var name : others()) {
      problems.add(name.at(), Kind.UNKNOWN_KEY, name.value(), Nearest.orAll(name.value(), asked));
    }
  }

  /// The names of the fields nobody asked for that say anything.
  public List<Text> unasked() {
    return others().stream().filter(name -> saysAnything(name.value())).toList();
  }

  /// A list whose entries are texts or mappings.
  public List<Entry> entries(String key) {
    var node = value(key);
    if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
      problems.add(placeOf(node.get()), Kind.NOT_A_LIST, key);
    }
    return node.filter(SequenceNode.class::isInstance).map(SequenceNode.class::cast).stream()
        .flatMap(Fields::present)
        .flatMap(each -> entry(key, each).stream())
        .toList();
  }

  private Optional<Entry> entry(String key, Node node) {
    return node instanceof MappingNode mapping
        ? Optional.of(new Entry.Group(new Fields(mapping, problems)))
        : scalar(key, node).map(Entry.Word::new);
  }

  private List<Text> others() {
    return names().stream().filter(name -> !asked.contains(name.value())).toList();
  }

  private boolean saysAnything(String key) {
    return switch (Optional.ofNullable(tuples.get(key)).map(NodeTuple::getValueNode).orElse(null)) {
      case ScalarNode scalar -> !scalar.getValue().isBlank() && !scalar.getTag().equals(Tag.NULL);
      case CollectionNode<?> list -> !list.getValue().isEmpty();
      case null, default -> false;
    };
  }

  Optional<Node> value(String key) {
    asked.add(key);
    return Optional.ofNullable(tuples.get(key))
        .map(NodeTuple::getValueNode)
        .filter(node -> !node.getTag().equals(Tag.NULL));
  }

  private static Stream<Node> present(SequenceNode list) {
    return list.getValue().stream();
  }

  private Optional<Text> scalar(String key, Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
      return Optional.of(new Text(scalar.getValue().strip(), placeOf(node)));
    }
    problems.add(placeOf(node), Kind.NOT_A_TEXT, key);
    return Optional.empty();
  }

  private OptionalDouble within(Text text, String key, double least, double most) {
    try {
      var number = Double.parseDouble(text.value());
      if (number >= least && number <= most) {
        return OptionalDouble.of(number);
      }
      problems.add(
          text.at(), Kind.OUT_OF_RANGE, key, Plain.of(least), Plain.of(most), text.value());
    } catch (NumberFormatException _) {
      problems.add(text.at(), Kind.NOT_A_NUMBER, key);
    }
    return OptionalDouble.empty();
  }

  private void add(NodeTuple tuple) {
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      problems.add(placeOf(tuple.getKeyNode()), Kind.NOT_A_TEXT, "?");
      return;
    }
    if (tuples.putIfAbsent(key.getValue(), tuple) != null) {
      problems.add(placeOf(key), Kind.DUPLICATE_KEY, key.getValue());
    }
  }

  private static Position placeOf(Node node) {
    return node.getStartMark().map(Position::of).orElse(Position.START);
  }
}
