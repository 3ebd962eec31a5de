package org.banyan.organisation.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// The tree of a JSON text that we wrote ourselves, in the same form as that of a YAML text, and a
/// good deal sooner. Nothing in it has a place, because there is nobody to point a mistake out to;
/// what is said over and over is kept once.
final class JsonTree {

  private static final Optional<Mark> NOWHERE = Optional.of(new Mark("", 0, 0, 0, new int[0], 0));

  private final JsonParser parser;
  private final Map<Said, ScalarNode> said = new HashMap<>();

  private record Said(Tag tag, String text) {}

  private JsonTree(JsonParser parser) {
    this.parser = parser;
  }

  static Node of(String text) {
    try (var parser = JsonMapper.shared().createParser(text)) {
      return new JsonTree(parser).node(parser.nextToken());
    }
  }

  private Node node(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> mapping();
      case START_ARRAY -> sequence();
      case VALUE_NUMBER_INT -> scalar(Tag.INT, parser.getString());
      case VALUE_NUMBER_FLOAT -> scalar(Tag.FLOAT, parser.getString());
      case VALUE_TRUE, VALUE_FALSE -> scalar(Tag.BOOL, parser.getString());
      case VALUE_NULL -> scalar(Tag.NULL, "null");
      case VALUE_STRING -> scalar(Tag.STR, parser.getString());
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("A value is missing (%s).".formatted(token));
    };
  }

  private Node mapping() {
    var tuples = new ArrayList<NodeTuple>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var key = scalar(Tag.STR, parser.currentName());
      tuples.add(new NodeTuple(key, node(parser.nextToken())));
    }
    tuples.trimToSize();
    return new MappingNode(Tag.MAP, true, tuples, FlowStyle.BLOCK, NOWHERE, NOWHERE);
  }

  private Node sequence() {
    var nodes = new ArrayList<Node>();
    for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      nodes.add(node(token));
    }
    nodes.trimToSize();
    return new SequenceNode(Tag.SEQ, true, nodes, FlowStyle.BLOCK, NOWHERE, NOWHERE);
  }

  private ScalarNode scalar(Tag tag, String text) {
    return said.computeIfAbsent(
        new Said(tag, text),
        one -> new ScalarNode(one.tag(), true, text, ScalarStyle.PLAIN, NOWHERE, NOWHERE));
  }
}
