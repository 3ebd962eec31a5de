package org.banyan.community.reading;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The export of a whole Zulip organisation: one file of people and streams, and files of messages.
/// Talk between people is left out.
public final class ZulipRealm implements MessageReader {

  private static final String REALM = "realm.json";
  private static final Pattern MESSAGES = Pattern.compile("(?:.*/)?messages-\\d+\\.json");
  private static final List<String> PEOPLE =
      List.of(
          "zerver_userprofile", "zerver_userprofile_mirrordummy", "zerver_userprofile_crossrealm");
  private static final String STREAM = "2";
  private static final Set<String> ADMINISTRATORS = Set.of("100", "200", "300");

  private final ExportFiles files;
  private final String realm;
  private final List<String> chosen;
  private final Map<String, Author> people = new HashMap<>();
  private final Map<String, Channel> channels = new HashMap<>();
  private final List<Row> broken = new ArrayList<>();
  private final Extent extent;

  private ZulipRealm(ExportFiles files, String realm, List<String> chosen) throws IOException {
    this.files = files;
    this.realm = realm;
    this.chosen = chosen;
    this.extent = Extent.of(files, chosen);
    learn();
  }

  /// Nothing where these files are no such export.
  static Optional<ZulipRealm> of(ExportFiles files) throws IOException {
    var names = files.names();
    var realm =
        names.stream().filter(name -> name.equals(REALM) || name.endsWith("/" + REALM)).findFirst();
    var chosen = names.stream().filter(name -> MESSAGES.matcher(name).matches()).toList();
    return realm.isEmpty() || chosen.isEmpty()
        ? Optional.empty()
        : Optional.of(new ZulipRealm(files, realm.get(), chosen));
  }

  private void learn() throws IOException {
    var streams = new HashMap<String, String>();
    for (var list : PEOPLE) {
      list(list, person -> people.put(person.text("id"), author(person)));
    }
    list("zerver_stream", stream -> streams.put(stream.text("id"), stream.text("name")));
    list(
        "zerver_recipient",
        recipient -> {
          if (recipient.text("type").equals(STREAM)) {
            var stream = recipient.text("type_id");
            channels.put(
                recipient.text("id"), new Channel(stream, streams.getOrDefault(stream, stream)));
          }
        });
  }

  private void list(String name, Consumer<JsonMessage> each) throws IOException {
    var source = new Source(file(realm), Extent.none());
    new JsonWalk(source, Layout.list(name), each, broken::add).walk();
  }

  private ExportFile file(String name) {
    return new ExportFile(files, name, ZoneOffset.UTC);
  }

  private static Author author(JsonMessage person) {
    var traits = new HashSet<Trait>();
    person
        .optional("delivery_email")
        .or(() -> person.optional("email"))
        .map(Trait::email)
        .ifPresent(traits::add);
    if (ADMINISTRATORS.contains(person.text("role"))) {
      traits.add(Trait.part("admin"));
    }
    return new Author(
        person.text("id"), person.optional("full_name"), person.value().isTrue("is_bot"), traits);
  }

  @Override
  public Format format() {
    return Format.ZULIP;
  }

  @Override
  public List<String> aside() {
    return files.names().stream()
        .filter(name -> !chosen.contains(name) && !name.equals(realm))
        .toList();
  }

  @Override
  public List<Author> roster() {
    return List.copyOf(people.values());
  }

  @Override
  public void read(Consumer<Row> rows) {
    broken.stream().distinct().forEach(rows);
    for (var name : chosen) {
      try {
        new JsonWalk(
                new Source(file(name), extent),
                Layout.list("zerver_message"),
                message -> rows.accept(row(message)),
                rows)
            .walk();
      } catch (IOException _) {
        rows.accept(new Row.Unparsed(Place.of(name), Problem.of("file-damaged", name)));
      }
    }
  }

  /// The time of a message has had two names over the years.
  private Row row(JsonMessage message) {
    var at = message.time("date_sent").or(() -> message.time("pub_date"));
    if (at.isEmpty()) {
      return message.text("id").isEmpty() ? message.noMessage() : message.withoutTime("date_sent");
    }
    var channel = channels.get(message.text("recipient"));
    if (channel == null) {
      return message.privateTalk();
    }
    var sender = message.text("sender");
    return sender.isEmpty()
        ? message.withoutAuthor()
        : message.message(
            new Posting(
                message.optional("id"),
                channel,
                people.getOrDefault(sender, Author.of(sender)),
                Kind.MESSAGE,
                at.get(),
                message.time("last_edit_time"),
                message.text("content"),
                Optional.empty()));
  }

  @Override
  public double share() {
    return extent.share();
  }

  @Override
  public void close() {
    files.close();
  }
}
