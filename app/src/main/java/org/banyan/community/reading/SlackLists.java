package org.banyan.community.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The lists beside the messages of a Slack export: who there is, and which channels.
final class SlackLists {

  private static final List<String> CHANNELS =
      List.of("channels.json", "groups.json", "mpims.json");

  private final ExportFiles files;
  private final String folder;
  private final List<Row.Unparsed> broken = new ArrayList<>();

  SlackLists(ExportFiles files, String folder) {
    this.files = files;
    this.folder = folder;
  }

  /// The lists that break, so that they are counted and shown like any other broken file.
  List<Row.Unparsed> broken() {
    return List.copyOf(broken);
  }

  List<Author> users() {
    var users = new ArrayList<Author>();
    read("users.json", (parser, _) -> user(parser).ifPresent(users::add));
    read("org_users.json", (parser, _) -> user(parser).ifPresent(users::add));
    return users;
  }

  /// Channels by the name of their folder.
  Map<String, Channel> channels() {
    var channels = new HashMap<String, Channel>();
    CHANNELS.forEach(list ->
        read(
            list,
            (parser, _) ->
                channel(parser).ifPresent(channel -> channels.put(channel.name(), channel))));
    return channels;
  }

  private void read(String list, Json.EachObject each) {
    if (!files.names().contains(folder + list)) {
      return;
    }
    try {
      Json.list(files, folder + list, each);
    } catch (Json.Broken e) {
      broken.add(e.row());
    }
  }

  private static Optional<Channel> channel(JsonParser parser) {
    var id = "";
    var name = "";
    for (var field = parser.nextName(); field != null; field = parser.nextName()) {
      switch (field) {
        case "id" -> id = Json.plain(parser);
        case "name" -> name = Json.plain(parser);
        default -> Json.plain(parser);
      }
    }
    return id.isEmpty() || name.isEmpty() ? Optional.empty() : Optional.of(new Channel(id, name));
  }

  private static Optional<Author> user(JsonParser parser) {
    var id = "";
    var names = new String[] {"", "", ""};
    var traits = new HashSet<Trait>();
    var bot = false;
    for (var field = parser.nextName(); field != null; field = parser.nextName()) {
      switch (field) {
        case "id" -> id = Json.plain(parser);
        case "name" -> names[2] = Json.plain(parser);
        case "real_name" -> names[1] = Json.plain(parser);
        case "is_bot" -> bot = Json.plain(parser).equals("true");
        case "is_admin", "is_owner" -> {
          if (Json.plain(parser).equals("true")) {
            traits.add(Trait.part("admin"));
          }
        }
        case "profile" -> names[0] = displayName(parser, traits);
        default -> Json.plain(parser);
      }
    }
    if (id.isEmpty()) {
      return Optional.empty();
    }
    var name = List.of(names).stream().filter(given -> !given.isBlank()).findFirst();
    return Optional.of(
        new Author(id, name.map(WellFormed::text), bot || id.equals("USLACKBOT"), traits));
  }

  private static String displayName(JsonParser parser, Set<Trait> traits) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return "";
    }
    var display = "";
    for (var field = parser.nextName(); field != null; field = parser.nextName()) {
      var value = Json.plain(parser);
      if (field.equals("display_name")) {
        display = value;
      }
      if (field.equals("email") && !value.isBlank()) {
        traits.add(Trait.email(WellFormed.text(value)));
      }
    }
    return display;
  }
}
