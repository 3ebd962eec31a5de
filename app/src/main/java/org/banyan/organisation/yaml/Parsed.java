package org.banyan.organisation.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/// What parsing a file came to: its tree, if it has one, and what is wrong with it. Parsed once, it
/// is laid out as often as needed.
public record Parsed(Optional<Node> tree, List<Problem> problems) {

  public Parsed {
    problems = List.copyOf(problems);
  }

  /// The mapping at the root; what is wrong goes to these problems.
  public Optional<Fields> fields(Problems into) {
    problems.forEach(into::add);
    return again(into);
  }

  /// The same without saying once more what is wrong with the writing.
  public Optional<Fields> again(Problems into) {
    return tree.flatMap(node -> Fields.of(node, into));
  }
}
