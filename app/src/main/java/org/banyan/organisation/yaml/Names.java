package org.banyan.organisation.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.yaml.Problem.Kind;

/// The ids a file declares and those it refers to, each with its place, so that every reference to
/// nothing is found once all is read.
final class Names {

  private final Problems problems;
  private final Map<CharterId, Position> declared = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();

  private record Reference(CharterId id, Position at) {}

  Names(Problems problems) {
    this.problems = problems;
  }

  <T extends CharterId> Optional<T> declare(Fields fields, Function<String, T> type) {
    var id = fields.required("id").flatMap(text -> shaped(text, type));
    id.ifPresent(each -> declare(each, fields.at()));
    return id;
  }

  /// Several at once, each only once.
  <T extends CharterId> List<T> refer(List<Text> texts, Function<String, T> type) {
    var ids = new LinkedHashSet<T>();
    for (var text : texts) {
      refer(text, type).filter(id -> !ids.add(id)).ifPresent(_ -> twice(text));
    }
    return List.copyOf(ids);
  }

  void twice(Text text) {
    problems.add(text.at(), Kind.NAMED_TWICE, text.value());
  }

  /// Objects to every reference to nothing. Where no people are listed, anybody may be named.
  void settle() {
    var anybody = declared.keySet().stream().noneMatch(PersonRef.class::isInstance);
    references.stream()
        .filter(reference -> !declared.containsKey(reference.id()))
        .filter(reference -> !(anybody && reference.id() instanceof PersonRef))
        .forEach(this::object);
  }

  Positions positions() {
    return new Positions(declared);
  }

  <T extends CharterId> Optional<T> refer(Text text, Function<String, T> type) {
    var id = shaped(text, type);
    id.ifPresent(each -> references.add(new Reference(each, text.at())));
    return id;
  }

  private void declare(CharterId id, Position at) {
    var before = declared.putIfAbsent(id, at);
    if (before != null) {
      problems.add(at, Kind.DUPLICATE_ID, id.value(), Integer.toString(before.line()));
    }
  }

  private <T extends CharterId> Optional<T> shaped(Text text, Function<String, T> type) {
    if (!CharterId.SHAPE.matcher(text.value()).matches()) {
      problems.add(text.at(), Kind.BAD_ID, text.value());
      return Optional.empty();
    }
    return Optional.of(type.apply(text.value()));
  }

  private void object(Reference reference) {
    var alike =
        declared.keySet().stream()
            .filter(id -> id.getClass() == reference.id().getClass())
            .map(CharterId::value)
            .sorted()
            .toList();
    problems.add(
        reference.at(),
        Kind.UNKNOWN_REFERENCE,
        reference.id().value(),
        Nearest.orAll(reference.id().value(), alike));
  }
}
