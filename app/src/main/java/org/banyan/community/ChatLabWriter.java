package org.banyan.community;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.banyan.community.reading.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes the messages that lie in the engine, ordered by channel and time, as one file of lines in
/// the ChatLab format for each channel.
final class ChatLabWriter {

  private static final int SLICE = 50_000;

  private final Statement statement;
  private final Map<Integer, Room> rooms;
  private final Map<Long, Who> people;
  private final Instant now;
  private final JsonMapper json;

  ChatLabWriter(
      Statement statement,
      Map<Integer, Room> rooms,
      Map<Long, Who> people,
      Instant now,
      JsonMapper json) {
    this.statement = statement;
    this.rooms = rooms;
    this.people = people;
    this.now = now;
    this.json = json;
  }

  /// A channel as the file names it.
  record Room(String platform, String key, String name) {}

  /// A member as the file names them.
  record Who(String key, String name) {}

  void write(OutputStream out, long rows) throws SQLException, IOException {
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      var writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
      var channel = Optional.<Integer>empty();
      for (var from = 1L; from <= rows; from += SLICE) {
        for (var message : slice(from).entrySet()) {
          if (!channel.equals(Optional.of(message.getValue().channel()))) {
            channel = Optional.of(message.getValue().channel());
            begin(zip, writer, message.getValue().channel());
          }
          line(writer, fields(message.getValue()));
        }
      }
      writer.flush();
    }
  }

  private record Said(long identity, int channel, int kind, long second, @Nullable String words) {}

  private Map<Long, Said> slice(long from) throws SQLException {
    var slice = new LinkedHashMap<Long, Said>();
    try (var rows =
        statement.executeQuery(
            """
            select position, identity, channel, kind, moment, words from exported
            where position >= %d and position < %d order by position
            """
                .formatted(from, from + SLICE))) {
      while (rows.next()) {
        slice.put(
            rows.getLong(1),
            new Said(
                rows.getLong(2),
                rows.getInt(3),
                rows.getInt(4),
                Math.floorDiv(rows.getLong(5), 1_000_000L),
                rows.getString(6)));
      }
    }
    return slice;
  }

  private void begin(ZipOutputStream zip, Writer writer, int channel)
      throws SQLException, IOException {
    writer.flush();
    var room = Optional.ofNullable(rooms.get(channel)).orElseThrow();
    zip.putNextEntry(new ZipEntry("%d-%s.jsonl".formatted(channel, plain(room.name()))));
    var meta = new LinkedHashMap<String, Object>();
    meta.put("name", room.name());
    meta.put("platform", room.platform());
    meta.put("type", "group");
    meta.put("groupId", room.key());
    var about =
        Map.of("version", "0.0.1", "exportedAt", now.getEpochSecond(), "generator", "Banyan");
    line(writer, fields("header", Map.of("chatlab", about, "meta", meta)));
    for (var member : members(channel).entrySet()) {
      line(
          writer,
          fields(
              "member", Map.of("platformId", member.getKey(), "accountName", member.getValue())));
    }
  }

  private Map<String, String> members(int channel) throws SQLException {
    var members = new HashMap<String, String>();
    try (ResultSet rows =
        statement.executeQuery(
            "select distinct identity from exported where channel = %d".formatted(channel))) {
      while (rows.next()) {
        var who = who(rows.getLong(1));
        members.put(who.key(), who.name());
      }
    }
    return members;
  }

  private Who who(long identity) {
    return people.getOrDefault(identity, new Who("?" + identity, ""));
  }

  private Map<String, Object> fields(Said said) {
    var who = who(said.identity());
    var fields = new LinkedHashMap<String, Object>();
    fields.put("_type", "message");
    fields.put("sender", who.key());
    fields.put("accountName", who.name());
    fields.put("timestamp", said.second());
    fields.put("type", type(Kind.of(said.kind())));
    fields.put("content", said.words());
    return fields;
  }

  private static int type(Kind kind) {
    return switch (kind) {
      case MESSAGE -> 0;
      case FILE -> 4;
      case REPLY -> 25;
      case JOINED, LEFT -> 80;
    };
  }

  private static Map<String, Object> fields(String type, Map<String, ?> others) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("_type", type);
    fields.putAll(others);
    return fields;
  }

  private void line(Writer writer, Map<String, Object> fields) throws IOException {
    writer.write(json.writeValueAsString(fields));
    writer.write('\n');
  }

  private static String plain(String name) {
    var clean = name.replaceAll("[^\\p{L}\\p{N}_-]+", "_");
    return clean.length() > 60 ? clean.substring(0, 60) : clean;
  }
}
