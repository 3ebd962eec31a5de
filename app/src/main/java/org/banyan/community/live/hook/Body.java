package org.banyan.community.live.hook;

import java.util.function.Function;
import org.banyan.community.reading.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of a delivery, or the place at which it is none.
final class Body {

  private static final int DEEPEST = 100;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  private Body() {}

  static Hearing read(Delivery delivery, Function<JsonNode, Hearing> understood) {
    JsonNode body;
    try {
      body = JSON.readTree(delivery.body());
    } catch (JacksonException e) {
      var at = e.getLocation();
      return new Hearing.Unclear(
          Problem.of(
              "hook-json-broken",
              at == null ? 1 : at.getLineNr(),
              at == null ? 1 : at.getColumnNr()));
    }
    return understood.apply(body);
  }

  /// The plain text of a field; empty where it is not there or no plain value.
  static String text(JsonNode node, String... path) {
    var at = node;
    for (var name : path) {
      at = at.path(name);
    }
    return at.isValueNode() && !at.isNull() ? at.asString() : "";
  }
}
