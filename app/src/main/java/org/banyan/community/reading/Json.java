package org.banyan.community.reading;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads lists of JSON objects one token at a time, and says where a file breaks.
final class Json {

  private static final int DEEPEST = 200;
  private static final int LONGEST = 16 << 20;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST)
                  .build())
          .build();

  private static final JsonFactory TOLERANT =
      FACTORY
          .rebuild()
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
          .build();

  private Json() {}

  /// Reads what real programs write for JSON: escapes of their own, single quotes, comments.
  static JsonParser tolerant(InputStream in) {
    return TOLERANT.createParser(ObjectReadContext.empty(), in);
  }

  /// The row that tells where a file breaks; the last known line where the parser cannot say it.
  static Row.Unparsed brokenRow(String name, JacksonException e, long lastLine) {
    var at = e.getLocation();
    var line = at == null ? lastLine : at.getLineNr();
    if (e instanceof UnexpectedEndOfInputException) {
      return new Row.Unparsed(new Place(name, line), Problem.of("json-ends-early", name, line));
    }
    var column = at == null ? 1 : at.getColumnNr();
    return new Row.Unparsed(new Place(name, line), Problem.of("json-broken", name, line, column));
  }

  /// What is done with each object of the list; the parser stands on its opening brace.
  interface EachObject {
    void read(JsonParser parser, long line);
  }

  /// Stops at the first break with [Broken], having handed on everything before it.
  static void list(ExportFiles files, String name, EachObject each) throws Broken {
    try (var in = files.open(name)) {
      list(in, name, each);
    } catch (IOException | JacksonIOException _) {
      throw new NotReadable(Problem.of("file-damaged", name));
    }
  }

  private static void list(InputStream in, String name, EachObject each) throws Broken {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new Broken(new Place(name, 1), Problem.of("json-no-list", name));
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        var line = parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() == null) {
          throw new Broken(new Place(name, line), Problem.of("json-ends-early", name, line));
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
          throw new Broken(new Place(name, line), Problem.of("json-no-object", name, line));
        }
        each.read(parser, line);
      }
    } catch (StreamReadException e) {
      throw broken(name, e);
    }
  }

  private static Broken broken(String name, StreamReadException e) {
    var at = e.getLocation();
    var line = at == null ? 1 : at.getLineNr();
    var column = at == null ? 1 : at.getColumnNr();
    return new Broken(new Place(name, line), Problem.of("json-broken", name, line, column));
  }

  /// The text of the value that the parser stands before; empty for anything but a plain value.
  static String plain(JsonParser parser) {
    var token = parser.nextToken();
    if (token == JsonToken.VALUE_STRING || (token != null && token.isNumeric())) {
      return parser.getString();
    }
    parser.skipChildren();
    return token == JsonToken.VALUE_TRUE ? "true" : "";
  }

  /// One file of an export that is not JSON from some place on.
  static final class Broken extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Row.Unparsed row;

    Broken(Place place, Problem problem) {
      super(problem.toString());
      this.row = new Row.Unparsed(place, problem);
    }

    Row.Unparsed row() {
      return row;
    }
  }
}
