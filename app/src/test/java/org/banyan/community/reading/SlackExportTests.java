package org.banyan.community.reading;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.community.reading.ExportSamples.opened;
import static org.banyan.community.reading.ExportSamples.postings;
import static org.banyan.community.reading.ExportSamples.rows;
import static org.banyan.community.reading.ExportSamples.shared;
import static org.banyan.community.reading.ExportSamples.zip;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackExportTests {

  private static final String USERS =
      """
      [{"id":"U1","name":"lin","is_bot":false,"profile":{"display_name":"林 ⚘"}},
       {"id":"U2","name":"robot","is_bot":true,"profile":{}}]
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"slack-houstondatavis", "slack-houstondatavis.zip"})
  void countsTheMessagesOfARealExport(String export) {
    var rows = rows(shared(export));

    assertThat(rows).hasSize(1382);
    assertThat(rows).filteredOn(Row.Message.class::isInstance).hasSize(1025);
    assertThat(rows).filteredOn(Row.Unparsed.class::isInstance).isEmpty();
    assertThat(notices(rows)).containsEntry("channel_join", 320L).containsEntry("bot_add", 1L);
    assertThat(opened(shared(export)).roster()).hasSize(71);
  }

  @Test
  void readsAMessageWithItsEditAndItsThread() throws Exception {
    var export =
        export(
            """
            [{"type":"message","user":"U1","text":"好的 \\ud83d\\ude00","ts":"1427135740.000069",
              "thread_ts":"1427135000.000001","edited":{"user":"U1","ts":"1427135800.000000"},
              "reactions":[{"name":"+1","users":["U2"],"count":1}]}]
            """);

    assertThat(postings(export))
        .containsExactly(
            new Posting(
                Optional.of("1427135740000069"),
                new Channel("C1", "general"),
                Author.of("U1"),
                Kind.REPLY,
                Instant.parse("2015-03-23T18:35:40.000069Z"),
                Optional.of(Instant.parse("2015-03-23T18:36:40Z")),
                "好的 😀",
                Optional.of("1427135000000001")));
  }

  @Test
  void namesWhoIsListedAndMarksBots() throws Exception {
    try (var reader = opened(export("[]"))) {
      assertThat(reader.roster())
          .containsExactly(
              new Author("U1", Optional.of("林 ⚘"), false),
              new Author("U2", Optional.of("robot"), true));
    }
  }

  @Test
  void keepsJoinsAsEventsButCountsThemAsTheSystems() throws Exception {
    var rows =
        rows(
            export(
                """
                [{"type":"message","subtype":"channel_join","user":"U1","ts":"1427135740.000069"},
                 {"type":"message","subtype":"bot_message","bot_id":"B1","ts":"1427135741.000069"},
                 {"type":"message","text":"nobody","ts":"1427135742.000069"}]
                """));

    assertThat(notices(rows))
        .isEqualTo(Map.of("channel_join", 1L, "bot_message", 1L, "no-author", 1L));
    assertThat(((Row.Notice) rows.getFirst()).event().map(Posting::kind)).contains(Kind.JOINED);
  }

  @Test
  void tellsFileLineAndColumnOfBrokenJsonAndKeepsWhatStandsBefore() throws Exception {
    var rows =
        rows(
            export(
                """
                [{"type":"message","user":"U1","text":"a","ts":"1427135740.000069"},
                 {"type":"message","user":"U1","text":oops}]
                """));

    assertThat(rows).hasSize(2);
    assertThat(rows.get(1))
        .isEqualTo(
            new Row.Unparsed(
                new Place("export/general/2015-03-23.json", 2),
                Problem.of("json-broken", "export/general/2015-03-23.json", 2, 39)));
  }

  @Test
  void doesNotGuessATime() throws Exception {
    var rows = rows(export("[{\"type\":\"message\",\"user\":\"U1\",\"ts\":\"soon\"}]"));

    assertThat(rows)
        .singleElement()
        .isInstanceOfSatisfying(
            Row.Unparsed.class,
            row -> assertThat(row.problem().key()).isEqualTo("community.problem.time-unknown"));
  }

  @Test
  void repairsHalfCharactersAndZeroBytes() throws Exception {
    var export =
        export(
            """
            [{"type":"message","user":"U1","text":"a\\ud83d\\u0000b","ts":"1427135740.000069"}]
            """);

    assertThat(postings(export)).extracting(Posting::text).containsExactly("a��b");
  }

  private static Map<String, Long> notices(java.util.List<Row> rows) {
    return rows.stream()
        .filter(Row.Notice.class::isInstance)
        .map(row -> ((Row.Notice) row).reason())
        .collect(groupingBy(reason -> reason, counting()));
  }

  private Path export(String day) throws Exception {
    return zip(
        folder.resolve("export.zip"),
        Map.of(
            "export/users.json",
            USERS,
            "export/channels.json",
            "[{\"id\":\"C1\",\"name\":\"general\"}]",
            "__MACOSX/export/._users.json",
            "x",
            "export/general/2015-03-23.json",
            day));
  }
}
