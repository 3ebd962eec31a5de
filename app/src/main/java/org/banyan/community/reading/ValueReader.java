package org.banyan.community.reading;

import java.util.ArrayList;
import java.util.HashMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Takes one value out of a stream of JSON, and no more of it than memory can bear.
final class ValueReader {

  private static final int MOST_CHARACTERS = 4 << 20;
  private static final int MOST_VALUES = 50_000;

  private final JsonParser parser;
  private int characters;
  private int values;

  private ValueReader(JsonParser parser) {
    this.parser = parser;
  }

  /// The value that the parser stands on. Of one beyond all measure only a part is held, and
  /// [TooLarge] is thrown once it has been passed.
  static Value read(JsonParser parser) throws TooLarge {
    var reader = new ValueReader(parser);
    var value = reader.value(parser.currentToken());
    if (reader.isFull()) {
      throw new TooLarge();
    }
    return value;
  }

  private boolean isFull() {
    return characters > MOST_CHARACTERS || values > MOST_VALUES;
  }

  private Value value(JsonToken token) {
    values++;
    if (isFull()) {
      parser.skipChildren();
      return Value.Text.NOTHING;
    }
    return switch (token) {
      case START_OBJECT -> fields();
      case START_ARRAY -> items();
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> text(parser.getString());
      case VALUE_TRUE -> new Value.Text("true");
      case VALUE_FALSE -> new Value.Text("false");
      default -> Value.Text.NOTHING;
    };
  }

  private Value text(String written) {
    characters += written.length();
    return isFull() ? Value.Text.NOTHING : new Value.Text(written);
  }

  private Value fields() {
    var fields = new HashMap<String, Value>();
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      var value = value(parser.nextToken());
      if (!value.equals(Value.Text.NOTHING)) {
        fields.put(name, value);
      }
    }
    return new Value.Fields(fields);
  }

  private Value items() {
    var items = new ArrayList<Value>();
    for (var token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      var value = value(token);
      if (!isFull()) {
        items.add(value);
      }
    }
    return new Value.Items(items);
  }

  /// A single value larger than anything people write.
  static final class TooLarge extends Exception {

    private static final long serialVersionUID = 1;
  }
}
