package org.banyan.community;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banyan.community.ChatLabWriter.Room;
import org.banyan.community.ChatLabWriter.Who;
import org.banyan.community.reading.Kind;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Scope;
import org.banyan.platform.access.Whereabouts;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.store.DataDirectory;
import org.banyan.platform.store.Lake;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The messages of a community, or of one of its groups, in the ChatLab format that other tools
/// read: a zip with one file for each channel.
@Service
public class ChatLabExport {

  private final Lake lake;
  private final Manifest manifest;
  private final Channels channels;
  private final Identities identities;
  private final ScopesOfCommunity scopes;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final DataDirectory directory;
  private final JsonMapper json;
  private final Clock clock;

  ChatLabExport(
      Lake lake,
      Manifest manifest,
      Channels channels,
      Identities identities,
      ScopesOfCommunity scopes,
      TransactionTemplate transaction,
      Audit audit,
      DataDirectory directory,
      JsonMapper json,
      Clock clock) {
    this.lake = lake;
    this.manifest = manifest;
    this.channels = channels;
    this.identities = identities;
    this.scopes = scopes;
    this.transaction = transaction;
    this.audit = audit;
    this.directory = directory;
    this.json = json;
    this.clock = clock;
  }

  /// What holds the messages that are wanted; a group of another community is none of this one.
  public Whereabouts whereabouts(CommunityId community, Optional<GroupId> group) {
    var whole = new Scope.Community(community.value());
    return group
        .map(one ->
            scopes
                .whereabouts(new Scope.Group(one.value()))
                .filter(object -> object.scopes().contains(whole))
                .orElseThrow(() -> new NoSuch("group", one)))
        .orElseGet(() -> Whereabouts.of(whole));
  }

  /// Writes the zip into a file of its own, which whoever asked for it removes. It is on the audit
  /// before the first byte is handed out.
  public Path write(CommunityId community, Optional<GroupId> group, @Nullable PersonId actor)
      throws IOException {
    var folder = Files.createDirectories(directory.files().resolve("exports"));
    var file = Files.createTempFile(folder, "chatlab", ".zip");
    try {
      write(community, group, actor, file);
      return file;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /// Writes the zip into a file that is there already, and says how many messages are in it.
  long write(CommunityId community, Optional<GroupId> group, @Nullable PersonId actor, Path file)
      throws IOException {
    var rooms = rooms(community, group);
    var messages = 0L;
    try (var out = Files.newOutputStream(file)) {
      messages = write(community, rooms, out);
    }
    var details =
        Map.<String, Object>of("format", "chatlab", "messages", messages, "channels", rooms.size());
    transaction.executeWithoutResult(_ ->
        audit.record(
            actor,
            "record.exported",
            group.map(one -> "group " + one.value()).orElse("community " + community.value()),
            details));
    return messages;
  }

  private Map<Integer, Room> rooms(CommunityId community, Optional<GroupId> group) {
    var known = channels.known(community);
    var rooms = new HashMap<Integer, Room>();
    channels.names(community).stream()
        .filter(channel -> group.filter(one -> !one.equals(channel.group())).isEmpty())
        .forEach(channel -> {
          var here = Optional.ofNullable(known.get(channel.channel())).orElseThrow();
          rooms.put(channel.channel(), new Room(here.platform(), here.key(), channel.name()));
        });
    return rooms;
  }

  private long write(CommunityId community, Map<Integer, Room> rooms, OutputStream out) {
    var live = manifest.live(community);
    var people = people(community);
    return lake.ask(connection -> {
      try (var statement = connection.createStatement()) {
        statement.execute(
            """
            create or replace temp table exported as
            select row_number() over (order by channel, moment, identity, key_space, key_value)
                as position,
              identity, channel, kind, epoch_us(moment) as moment, words
            from %s as canonical
            left join %s as said using (batch, key_space, key_value)
            where kind < %d and channel in (%s)
            """
                .formatted(live.canonical(), live.texts(), Kind.FIRST_EVENT, ids(rooms)));
        var rows = count(statement);
        new ChatLabWriter(statement, rooms, people, clock.instant(), json).write(out, rows);
        statement.execute("drop table exported");
        return rows;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static String ids(Map<Integer, Room> rooms) {
    return rooms.isEmpty()
        ? "-1"
        : rooms.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static long count(Statement statement) throws SQLException {
    try (var rows = statement.executeQuery("select count(*) from exported")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /// Where two platforms know somebody by the same key, they are kept apart.
  private Map<Long, Who> people(CommunityId community) {
    var members = identities.members(community);
    var often = members.stream().collect(Collectors.groupingBy(Member::key, Collectors.counting()));
    return members.stream()
        .collect(
            Collectors.toMap(
                Member::identity,
                member ->
                    new Who(
                        often.getOrDefault(member.key(), 0L) > 1
                            ? member.key() + "#" + member.identity()
                            : member.key(),
                        member.name().orElse(""))));
  }
}
