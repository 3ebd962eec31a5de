package org.banyan.organisation.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/// Every text below a mapping, by the names that lead to it: `bors.rust.review`.
public final class Leaves {

  private Leaves() {}

  public static Map<String, Text> of(Fields fields) {
    var leaves = new LinkedHashMap<String, Text>();
    for (var name : fields.names()) {
      var key = name.value();
      if (fields.value(key).orElse(null) instanceof MappingNode) {
        fields
            .inner(key)
            .map(Leaves::of)
            .orElse(Map.of())
            .forEach((path, text) -> leaves.put(key + "." + path, text));
      } else {
        fields.text(key).ifPresent(text -> leaves.put(key, text));
      }
    }
    return leaves;
  }
}
