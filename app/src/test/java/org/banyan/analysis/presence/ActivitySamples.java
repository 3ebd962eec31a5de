package org.banyan.analysis.presence;

import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Activities for tests: seeded ones, and those of the public samples, read in the plainest way.
public final class ActivitySamples {

  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final Set<String> POSTS =
      Set.of("", "me_message", "thread_broadcast", "file_share");
  private static final Pattern IRC_LINE = Pattern.compile("\\[(\\d\\d:\\d\\d)\\] <([^>]+)> ?.*");

  private final Map<String, Long> members = new HashMap<>();
  private final List<Activity> activities = new ArrayList<>();

  private ActivitySamples() {}

  /// Activities of a made-up community, in order of time.
  public static List<Activity> seeded(long seed, int count, int members, int days) {
    var random = new Random(seed);
    var start = Instant.parse("2023-12-20T03:00:00Z").getEpochSecond();
    var activities = new ArrayList<Activity>();
    for (var i = 0; i < count; i++) {
      var rank = (long) (members * Math.pow(random.nextDouble(), 2));
      var at = start + (long) (random.nextDouble() * days * 86_400);
      var kind = KINDS.get(random.nextInt(KINDS.size()));
      activities.add(
          new Activity(
              rank * 7919 % 10_007, "c" + random.nextInt(4), kind, Instant.ofEpochSecond(at)));
    }
    activities.sort(Comparator.comparing(Activity::at));
    return Collections.unmodifiableList(activities);
  }

  public static List<Activity> slack() {
    var samples = new ActivitySamples();
    var json = new JsonMapper();
    files("slack-houstondatavis", 2, ".json")
        .forEach(file -> {
          var channel = file.getName(file.getNameCount() - 2).toString();
          json.readTree(file.toFile()).forEach(row -> samples.slackRow(channel, row));
        });
    return samples.activities;
  }

  public static List<Activity> gitter() {
    var samples = new ActivitySamples();
    var seen = new HashSet<String>();
    files("gitter-freecodecamp", 1, ".tsv")
        .forEach(file -> {
          try (var rows = CsvReader.builder().fieldSeparator('\t').ofCsvRecord(file)) {
            rows.stream()
                .filter(row -> seen.add(row.getField(5)))
                .forEach(row ->
                    samples.post(row.getField(3), row.getField(1), Instant.parse(row.getField(2))));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return samples.activities;
  }

  public static List<Activity> irc() {
    var samples = new ActivitySamples();
    files("irc-ubuntu", 1, ".log")
        .forEach(file -> {
          var date = LocalDate.parse(file.getFileName().toString().substring(0, 10));
          for (var line : lines(file)) {
            var parts = IRC_LINE.matcher(line);
            if (parts.matches()) {
              var at = date.atTime(LocalTime.parse(parts.group(1))).toInstant(ZoneOffset.UTC);
              samples.post(parts.group(2), "ubuntu", at);
            }
          }
        });
    return samples.activities;
  }

  public static JsonNode truth(String set) {
    return new JsonMapper().readTree(shared("truth/" + set + ".json").toFile());
  }

  private void slackRow(String channel, JsonNode row) {
    if (row.path("type").asString("").equals("message")
        && row.has("user")
        && POSTS.contains(row.path("subtype").asString(""))) {
      var seconds = new BigDecimal(row.path("ts").asString(""));
      var at = Instant.ofEpochSecond(0, seconds.movePointRight(9).longValueExact());
      post(row.path("user").asString(""), channel, at);
    }
  }

  private void post(String author, String channel, Instant at) {
    var member = members.computeIfAbsent(author, _ -> (long) members.size());
    activities.add(new Activity(member, channel, Kind.MESSAGE, at));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(String set, int depth, String ending) {
    try (var files = Files.walk(shared(set), depth)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Path shared(String name) {
    var candidates =
        Stream.of(
                System.getProperty("banyan.shared", "../../shared"), "../shared", "../../../shared")
            .map(root -> Path.of(root, "data", name))
            .toList();
    var found = candidates.stream().filter(Files::exists).findFirst();
    assumeThat(found).as("shared sample data %s", candidates).isPresent();
    return found.orElseThrow();
  }
}
