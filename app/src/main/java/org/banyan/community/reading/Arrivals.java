package org.banyan.community.reading;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads single messages that arrive while they are written exactly as the exports of the same
/// platforms are read, so that an export that comes later doubles nothing.
public final class Arrivals {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Source NO_FILE =
      new Source(
          new ExportFile(new OneFile(Path.of("event")), "event", ZoneOffset.UTC), Extent.none());

  private Arrivals() {}

  public static Row slack(JsonNode message, Channel channel, Place place) {
    try (var parser = JSON.treeAsTokens(message)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return new Row.Unparsed(place, Problem.of("no-message", place.file(), place.line()));
      }
      return SlackMessage.read(parser, place, channel);
    }
  }

  public static Row discourse(JsonNode post, Place place) {
    try (var parser = JSON.treeAsTokens(post)) {
      parser.nextToken();
      var value = ValueReader.read(parser);
      return DiscoursePost.row(
          new JsonMessage(value, Map.of("category_id", value.at("category_id")), NO_FILE, place));
    } catch (ValueReader.TooLarge _) {
      return new Row.Unparsed(place, Problem.of("no-message", place.file(), place.line()));
    }
  }

  public static Row mail(byte[] written, Channel list, Place place) {
    return Mail.row(written, place, list);
  }

  /// Text as the stores can keep it.
  public static String text(String written) {
    return WellFormed.text(written);
  }
}
