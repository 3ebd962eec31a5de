package org.banyan.community.reading;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.community.reading.ExportSamples.opened;
import static org.banyan.community.reading.ExportSamples.postings;
import static org.banyan.community.reading.ExportSamples.refused;
import static org.banyan.community.reading.ExportSamples.rows;
import static org.banyan.community.reading.ExportSamples.zip;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileExportTests {

  private static final Instant NINE = Instant.parse("2026-05-01T01:00:00Z");

  @TempDir Path folder;

  private static Stream<Arguments> samples() {
    return Stream.of(
        Arguments.of(
            "discord.json",
            Format.DISCORD,
            "5 JOINED|5 MESSAGE|6 REPLY|channel-pinned-message|7 FILE"),
        Arguments.of(
            "telegram.json",
            Format.TELEGRAM,
            "user5 JOINED|user5 MESSAGE|user6 REPLY|user7 FILE|user7 LEFT|system"),
        Arguments.of("discourse.json", Format.DISCOURSE, "5 MESSAGE|6 REPLY|system|private-talk"),
        Arguments.of("zulip.json", Format.ZULIP, "Fern MESSAGE|Moss MESSAGE"),
        Arguments.of("github.json", Format.GITHUB, "5 MESSAGE|6 REPLY|no-author"),
        Arguments.of("mattermost.json", Format.MATTERMOST, "u5 MESSAGE|u6 REPLY|u7 JOINED|deleted"),
        Arguments.of(
            "mattermost.jsonl",
            Format.MATTERMOST,
            "header|header|header|roster|fern MESSAGE|moss REPLY|moss JOINED|private-talk"),
        Arguments.of("rocketchat.json", Format.ROCKETCHAT, "u5 MESSAGE|u6 REPLY|u7 JOINED|deleted"),
        Arguments.of(
            "chatlog.json", Format.WECHAT, "wxid_5 MESSAGE|wxid_6 REPLY|system|private-talk"),
        Arguments.of("weflow.json", Format.WECHAT, "wxid_5 MESSAGE|system|wxid_6 FILE"),
        Arguments.of(
            "wecom.json", Format.WECOM, "wm_5 MESSAGE|staff_1 MESSAGE|deleted|private-talk"),
        Arguments.of("qce.json", Format.QQ, "10005 MESSAGE|10006 REPLY|system"),
        Arguments.of("qq.txt", Format.QQ, "100005 MESSAGE|moss@example.org MESSAGE|joined"),
        Arguments.of("chatlab.json", Format.CHATLAB, "5 MESSAGE|6 REPLY|deleted|system"),
        Arguments.of("chatlab.jsonl", Format.CHATLAB, "header|roster|5 MESSAGE"),
        Arguments.of(
            "gitter.tsv",
            Format.GITTER,
            "01b5676897e92f9bfcda30a0 MESSAGE|01b5676897e92f9bfcda30a1 MESSAGE"),
        Arguments.of(
            "2026-05-01.log",
            Format.IRC,
            "fern MESSAGE|ivy JOINED|moss MESSAGE|renamed|ivy LEFT|moss_ MESSAGE"),
        Arguments.of("grove.mbox", Format.MBOX, "fern@example.org MESSAGE|moss@example.org REPLY"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void recognisesAnExportByItsContentAndReadsEveryRow(String name, Format format, String told)
      throws IOException {
    var file = written(name);

    try (var reader = opened(file)) {
      assertThat(reader.format()).isEqualTo(format);
    }
    assertThat(rows(file).stream().map(FileExportTests::told).collect(joining("|")))
        .isEqualTo(told);
    assertThat(postings(file).getFirst().at()).isBetween(NINE, NINE.plusSeconds(61));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsTheSameFromAZipAndFromAGzippedFile(String name, Format format, String told)
      throws IOException {
    var plain = written(name);
    var packed = folder.resolve("packed-" + name + ".gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(plain, out);
    }
    var zip =
        zip(
            folder.resolve("all.zip"),
            Map.of("in/" + name, ChatSamples.all().getOrDefault(name, "")));

    assertThat(rows(zip).stream().map(FileExportTests::told).collect(joining("|"))).isEqualTo(told);
    assertThat(opened(packed).format()).isEqualTo(format);
    if (format != Format.IRC) {
      assertThat(rows(packed).stream().map(FileExportTests::told).collect(joining("|")))
          .isEqualTo(told);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void takesNoFileForWhatTheOneBeforeItWas(String name, Format format, String told)
      throws IOException {
    for (var other : samples().toList()) {
      var first = String.valueOf(other.get()[0]);
      var files =
          Map.of("1/" + first, sample(first), "2/" + name, sample(name), "3/" + name, sample(name));

      try (var reader = opened(zip(folder.resolve("pair.zip"), files))) {
        assertThat(reader.format()).as("after %s", first).isEqualTo(format);
      }
    }
  }

  private static String sample(String name) {
    return ChatSamples.all().getOrDefault(name, "");
  }

  @Test
  void keepsALineOfALogWholeWhateverSeparatesItsParts() throws IOException {
    var log = folder.resolve("2026-05-02.log");
    Files.writeString(log, "[09:00] <@fern> one\u2028two\n[09:01] <@> hm\n[09:02] <> nobody\n");

    assertThat(postings(log))
        .extracting(posting -> posting.author().key() + " " + posting.text())
        .containsExactly("fern one\u2028two", "@ hm");
  }

  @Test
  void keepsWhatWasSaidWithItsEditAndItsAnswer() throws IOException {
    var discord = postings(written("discord.json"));

    assertThat(discord.getFirst())
        .isEqualTo(
            new Posting(
                Optional.of("901"),
                new Channel("77", "general"),
                new Author("5", Optional.of("Fern"), false),
                Kind.MESSAGE,
                Instant.parse("2026-05-01T01:01:00.500Z"),
                Optional.of(Instant.parse("2026-05-01T01:05:00Z")),
                "大家好 <script>",
                Optional.empty()));
    assertThat(discord.get(1).replyTo()).contains("901");
    assertThat(postings(written("mattermost.json")))
        .extracting(Posting::edited)
        .containsExactly(Optional.empty(), Optional.of(Instant.parse("2026-05-01T01:01:40Z")));
    assertThat(discord.get(1).author()).isEqualTo(new Author("6", Optional.of("moss"), true));
    assertThat(postings(written("telegram.json")).getFirst().text())
        .isEqualTo("see example.orgx1b");
    assertThat(postings(written("discourse.json")).getLast().channel())
        .isEqualTo(new Channel("8", "category 8"));
    assertThat(postings(written("wecom.json")).getLast().text()).isEqualTo("欢迎");
    assertThat(postings(written("qq.txt")).getFirst().text()).isEqualTo("大家好\n第二行");
  }

  @Test
  void readsAMailWithItsNameItsTextAndAnUnknownCharset() throws IOException {
    var mails = postings(written("grove.mbox"));

    assertThat(mails.getFirst().author())
        .isEqualTo(new Author("fern@example.org", Optional.of("蕨"), false));
    assertThat(mails.getFirst().text())
        .isEqualTo("[grove] hello\n\nHello list.\n\nFrom what I see, this is no new mail.\n\n");
    assertThat(mails.getLast().text()).contains("Welcome.");
    assertThat(mails.getLast().replyTo()).contains("1@example.org");
    assertThat(mails.getLast().at()).isEqualTo("2026-05-01T02:00:00Z");
  }

  @Test
  void takesDayAndChannelOfALogFromItsFolders() throws IOException {
    var log = folder.resolve("logs/#grove/2026/05-01");
    Files.createDirectories(log.getParent());
    Files.writeString(log, ChatSamples.IRC);

    assertThat(postings(folder.resolve("logs")))
        .allMatch(posting -> posting.channel().equals(new Channel("grove", "grove")))
        .extracting(Posting::at)
        .startsWith(NINE);
  }

  @Test
  void readsTheLogsOfSeveralClients() throws IOException {
    var bot =
        write(
            "bot.log",
            "2026-05-01T01:00:00+0000  <fern> hi\n2026-05-01T01:00:05+0000  *** ivy has joined #grove\n");
    var irssi =
        write(
            "irssi.log",
            """
            --- Log opened Fri May 01 08:59:00 2026
            09:00 -!- ivy [~ivy@example.org] has joined #grove
            09:00 <@fern> hi
            09:01  * moss waves
            --- Day changed Sat May 02 2026
            09:00 <ivy> bye
            """);
    var weechat =
        write(
            "weechat.log",
            "2026-05-01 09:00:00\tfern\thi\n2026-05-01 09:00:01\t-->\tivy (~i@x) has joined #grove\n");

    assertThat(rows(bot))
        .extracting(FileExportTests::told)
        .containsExactly("fern MESSAGE", "ivy JOINED");
    assertThat(postings(irssi))
        .extracting(Posting::at)
        .containsExactly(NINE, NINE.plusSeconds(60), Instant.parse("2026-05-02T01:00:00Z"));
    assertThat(rows(weechat))
        .extracting(FileExportTests::told)
        .containsExactly("fern MESSAGE", "ivy JOINED");
    assertThat(postings(weechat).getFirst().at()).isEqualTo(NINE);
  }

  @Test
  void saysThatALogNeedsADay() throws IOException {
    assertThat(rows(write("some.log", "[09:00] <fern> hello\n")))
        .extracting(FileExportTests::told)
        .containsExactly("day-unknown");
  }

  @Test
  void readsOlderEncodings() throws IOException {
    var qq = folder.resolve("old.txt");
    Files.write(qq, ChatSamples.QQ.getBytes(Charset.forName("GB18030")));
    var irc = folder.resolve("2026-05-02.log");
    Files.write(irc, "[09:00] <fern> déjà\n".getBytes(Charset.forName("windows-1252")));

    assertThat(postings(qq).getFirst().channel().name()).isEqualTo("榕树群");
    assertThat(postings(irc).getFirst().text()).isEqualTo("déjà");
  }

  @Test
  void readsADumpAndLeavesOutWhoIsUnknown() throws IOException {
    var dump = folder.resolve("dump");
    Files.createDirectories(dump);
    Files.writeString(dump.resolve("Posts.xml"), ChatSamples.POSTS);
    Files.writeString(
        dump.resolve("Users.xml"), "<users><row Id=\"5\" DisplayName=\"Fern\" /></users>");

    assertThat(rows(dump))
        .extracting(FileExportTests::told)
        .containsExactly("5 MESSAGE", "6 REPLY", "no-author", "other-post");
    assertThat(opened(dump).roster()).containsExactly(new Author("5", Optional.of("Fern"), false));
  }

  @Test
  void readsNoEntityOfADump() throws IOException {
    var dump = folder.resolve("dump");
    Files.createDirectories(dump);
    Files.writeString(
        dump.resolve("Posts.xml"),
        "<!DOCTYPE posts [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><posts><row Id=\"1\" PostTypeId=\"1\""
            + " CreationDate=\"2026-05-01T01:00:00\" OwnerUserId=\"5\" Body=\"&x;\"/></posts>");

    assertThat(rows(dump)).extracting(FileExportTests::told).doesNotContain("5 MESSAGE");
  }

  @Test
  void leavesFilesOfOtherKindsAsideAndSaysSo() throws IOException {
    var mixed = folder.resolve("mixed");
    Files.createDirectories(mixed);
    Files.writeString(mixed.resolve("a.json"), ChatSamples.DISCORD);
    Files.writeString(mixed.resolve("LICENCE.txt"), "Free.");

    try (var reader = opened(mixed)) {
      assertThat(reader.aside()).containsExactly("LICENCE.txt");
    }
  }

  @Test
  void readsAWholeZulipOrganisationWithoutPrivateTalk() throws IOException {
    var realm = folder.resolve("realm");
    Files.createDirectories(realm);
    Files.writeString(
        realm.resolve("realm.json"),
        """
        {"zerver_userprofile":[{"id":5,"full_name":"Fern","email":"fern@example.org","is_bot":false}],
         "zerver_userprofile_crossrealm":[{"id":9,"full_name":"Notifier","is_bot":true}],
         "zerver_stream":[{"id":3,"name":"general"}],
         "zerver_recipient":[{"id":31,"type":2,"type_id":3},{"id":32,"type":1,"type_id":5}]}
        """);
    Files.writeString(
        realm.resolve("messages-000001.json"),
        """
        {"zerver_message":[
          {"id":1,"sender":5,"recipient":31,"subject":"t","content":"hello","date_sent":1777597200.5},
          {"id":2,"sender":5,"recipient":32,"subject":"","content":"psst","date_sent":1777597201.5},
          {"id":3,"sender":9,"recipient":31,"subject":"t","content":"note","pub_date":1777597202.5}],
         "zerver_usermessage":[]}
        """);

    assertThat(rows(realm))
        .extracting(FileExportTests::told)
        .containsExactly("5 MESSAGE", "private-talk", "9 MESSAGE");
    assertThat(postings(realm).getFirst().channel()).isEqualTo(new Channel("3", "general"));
    assertThat(postings(realm).getFirst().at()).isEqualTo("2026-05-01T01:00:00.500Z");
    assertThat(opened(realm).roster()).hasSize(2);
  }

  @Test
  void readsUnknownJsonAsATableObjectByObject() throws IOException {
    var lines =
        write(
            "own.jsonl",
            """
            {"sent_at":"2026-05-01 09:00:00","author":{"id":"5","name":"Fern"},"content":"hello"}
            {"sent_at":"2026-05-01 09:01:00","author":{"id":"6"},"content":"hi","mood":"good"}
            """);
    var options =
        new ReadingOptions(
            Optional.empty(),
            ExportSamples.SHANGHAI,
            Optional.of(new ColumnMapping(Map.of(Column.SENDER, "author.id"))));

    assertThat(refused(lines).name()).isEqualTo("table-columns-guessed");
    try (var reader = ((Opened.Ready) Exports.open(lines, options)).reader()) {
      var rows = new ArrayList<Row>();
      reader.read(rows::add);
      assertThat(rows).extracting(FileExportTests::told).containsExactly("5 MESSAGE", "6 MESSAGE");
      assertThat(rows.getFirst().place()).isEqualTo(new Place("own.jsonl", 1));
    }
    assertThat(Exports.start(lines, options).orElseThrow().headings())
        .contains("author.id", "author.name", "content", "mood", "sent_at");
  }

  @Test
  void asksForNoColumnsWhereTheKindIsKnown() throws IOException {
    var options = ReadingOptions.in(ExportSamples.SHANGHAI);

    assertThat(Exports.start(written("discord.json"), options)).isEmpty();
  }

  @Test
  void refusesJsonOfNoKnownKind() throws IOException {
    assertThat(refused(write("x.json", "{\"a\":[1,2]}")).name()).isEqualTo("format-unknown");
    assertThat(refused(write("y.json", "[]")).name()).isEqualTo("format-unknown");
  }

  private Path written(String name) throws IOException {
    return write(name, ChatSamples.all().getOrDefault(name, ""));
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  /// A row in two words: who did what, or why nobody did.
  static String told(Row row) {
    return switch (row) {
      case Row.Message(_, var posting) -> posting.author().key() + " " + posting.kind();
      case Row.Notice(_, var reason, var event) ->
          event.map(posting -> posting.author().key() + " " + posting.kind()).orElse(reason);
      case Row.OnList(_, _, var day, var listed) ->
          listed.author().key() + " " + day.map(Object::toString).orElse("-");
      case Row.Dealt(_, var deal) -> deal.kind() + " " + deal.key();
      case Row.Unparsed(_, var problem) -> problem.name();
    };
  }
}
