package org.banyan.organisation.origin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.review.Evidence;
import org.banyan.organisation.yaml.Places;
import org.banyan.organisation.yaml.Problem;
import org.banyan.organisation.yaml.SourceText;

/// An organisation read from data that others publish: as a charter, with what that data cannot
/// say, the counts it states by their names, what became of the data, and what is wrong with it.
/// Without a mapping there was nothing to read.
public record Imported(
    String name,
    Charter charter,
    Places places,
    Evidence evidence,
    Map<String, Object> facts,
    Optional<Mapping> mapping,
    List<Problem> problems,
    Map<String, SourceText> texts) {

  public Imported {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    problems = List.copyOf(problems);
    texts = Map.copyOf(texts);
  }

  static Imported nothing(String name, List<Problem> problems, Map<String, SourceText> texts) {
    var charter = Charter.empty("–");
    return new Imported(
        name,
        charter,
        new Places(Map.of()),
        Evidence.in(charter),
        Map.of(),
        Optional.empty(),
        problems,
        texts);
  }

  /// Whether there was an organisation to read.
  public boolean isRead() {
    return mapping.isPresent();
  }
}
