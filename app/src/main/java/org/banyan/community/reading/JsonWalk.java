package org.banyan.community.reading;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/// Walks through a JSON file once from front to back and hands on its messages one by one.
final class JsonWalk {

  private final Source source;
  private final Layout layout;
  private final Consumer<JsonMessage> messages;
  private final Consumer<Row> broken;
  private long line = 1;

  JsonWalk(Source source, Layout layout, Consumer<JsonMessage> messages, Consumer<Row> broken) {
    this.source = source;
    this.layout = layout;
    this.messages = messages;
    this.broken = broken;
  }

  /// Where the file breaks, what came before has been handed on, and the place is told.
  void walk() throws IOException {
    var beside = new HashMap<String, Value>();
    if (layout.factsFollow()) {
      facts(beside);
    }
    try (var parser = Json.tolerant(source.open())) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        root(parser, token, beside);
      }
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      broken.accept(Json.brokenRow(source.name(), e, line));
    }
  }

  /// The facts of the file, wherever they stand; where it breaks, those before that.
  private void facts(Map<String, Value> beside) throws IOException {
    var quiet = new Source(source.file(), Extent.none());
    var looking = new Layout(layout.beside(), layout.within(), "", false);
    try (var parser = Json.tolerant(quiet.open())) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        new JsonWalk(quiet, looking, _ -> {}, _ -> {}).object(parser, beside);
      }
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException _) {
      return;
    }
  }

  private void root(JsonParser parser, JsonToken token, Map<String, Value> beside) {
    if (token == JsonToken.START_ARRAY) {
      list(parser, beside);
    } else if (token == JsonToken.START_OBJECT && layout.messages().isEmpty()) {
      message(parser, beside);
    } else if (token == JsonToken.START_OBJECT) {
      object(parser, beside);
    } else {
      noObject(parser);
    }
  }

  private void object(JsonParser parser, Map<String, Value> beside) {
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      var token = parser.nextToken();
      if (name.equals(layout.messages()) && token == JsonToken.START_ARRAY) {
        list(parser, beside);
      } else if (name.equals(layout.messages()) && token == JsonToken.START_OBJECT) {
        named(parser, beside);
      } else if (layout.within().contains(name)) {
        within(parser, token, beside);
      } else if (layout.beside().contains(name)) {
        fact(parser, name, beside);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void within(JsonParser parser, JsonToken token, Map<String, Value> beside) {
    if (token == JsonToken.START_OBJECT) {
      object(parser, layout.messages().isEmpty() ? beside : new HashMap<>(beside));
    } else if (token == JsonToken.START_ARRAY) {
      for (var next = parser.nextToken(); goesOn(next); next = parser.nextToken()) {
        if (next == JsonToken.START_OBJECT) {
          object(parser, new HashMap<>(beside));
        } else {
          parser.skipChildren();
        }
      }
    }
  }

  private void fact(JsonParser parser, String name, Map<String, Value> beside) {
    try {
      beside.put(name, ValueReader.read(parser));
    } catch (ValueReader.TooLarge _) {
      beside.remove(name);
    }
  }

  private void list(JsonParser parser, Map<String, Value> beside) {
    for (var token = parser.nextToken(); goesOn(token); token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        message(parser, beside);
      } else {
        noObject(parser);
      }
    }
  }

  private void named(JsonParser parser, Map<String, Value> beside) {
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        message(parser, beside);
      } else {
        noObject(parser);
      }
    }
  }

  private static boolean goesOn(@Nullable JsonToken token) {
    return token != null && token != JsonToken.END_ARRAY;
  }

  private void message(JsonParser parser, Map<String, Value> beside) {
    line = parser.currentTokenLocation().getLineNr();
    var place = source.place(line);
    try {
      messages.accept(new JsonMessage(ValueReader.read(parser), beside, source, place));
    } catch (ValueReader.TooLarge _) {
      broken.accept(new Row.Unparsed(place, Problem.of("line-too-long", source.name(), line)));
    }
  }

  private void noObject(JsonParser parser) {
    line = parser.currentTokenLocation().getLineNr();
    parser.skipChildren();
    broken.accept(
        new Row.Unparsed(source.place(line), Problem.of("json-no-object", source.name(), line)));
  }
}
