package org.banyan.community.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.community.reading.ExportSamples.SHANGHAI;
import static org.banyan.community.reading.ExportSamples.postings;
import static org.banyan.community.reading.ExportSamples.refused;
import static org.banyan.community.reading.ExportSamples.rows;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTableTests {

  private static final String CHINESE =
      """
      消息ID,发送时间,群名,发送者,昵称,内容,回复,类型
      7,2026-05-01 09:30:00,新手群,wx1,小林,"早上好,大家",,文本
      8,2026/5/1 9:31,新手群,wx2,阿木,早!,7,文本
      9,2026-05-01 09:32:00,新手群,wx3,,,,入群
      10,2026-05-01 09:33:00,新手群,,,群公告,,系统消息
      """;

  @TempDir Path folder;

  @Test
  void knowsTheBotsThatATableNames() throws Exception {
    var file =
        table(
            "time,sender,text,kind\n2026-05-01,wx1,hi,text\n2026-05-01,b,news,bot\n"
                .getBytes(UTF_8));

    assertThat(postings(file)).extracting(line -> line.author().bot()).containsExactly(false, true);
    assertThat(postings(file)).allMatch(line -> line.kind() == Kind.MESSAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "GB18030", "UTF-8", "UTF-16LE", "UTF-16BE"})
  void readsChineseTablesInAnyEncoding(String encoding) throws Exception {
    var mark = encoding.startsWith("UTF") ? "\uFEFF" : "";
    var file = table((mark + CHINESE).getBytes(Charset.forName(encoding)));

    assertThat(postings(file))
        .containsExactly(
            new Posting(
                Optional.of("7"),
                new Channel("新手群", "新手群"),
                new Author("wx1", Optional.of("小林"), false),
                Kind.MESSAGE,
                Instant.parse("2026-05-01T01:30:00Z"),
                Optional.empty(),
                "早上好,大家",
                Optional.empty()),
            new Posting(
                Optional.of("8"),
                new Channel("新手群", "新手群"),
                new Author("wx2", Optional.of("阿木"), false),
                Kind.REPLY,
                Instant.parse("2026-05-01T01:31:00Z"),
                Optional.empty(),
                "早!",
                Optional.of("7")));
    assertThat(rows(file)).filteredOn(Row.Notice.class::isInstance).hasSize(2);
  }

  @Test
  void findsChineseBehindAMillionPlainBytes() throws Exception {
    var lines = new StringBuilder("time,sender,text\n");
    for (var line = 0; line < 30_000; line++) {
      lines.append("2026-05-01 09:30:00,wx1,plain words only\n");
    }
    lines.append("2026-05-01 09:30:00,wx1,榕树\n");

    var file = table(lines.toString().getBytes(Charset.forName("GBK")));

    assertThat(postings(file).getLast().text()).isEqualTo("榕树");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-01T09:30:00+02:00,2026-05-01T07:30:00Z",
    "2026-05-01T09:30:00Z,2026-05-01T09:30:00Z",
    "2026-05-01 09:30,2026-05-01T01:30:00Z",
    "2026年5月1日 9:30,2026-05-01T01:30:00Z",
    "1777599000,2026-05-01T01:30:00Z",
    "1777599000123,2026-05-01T01:30:00.123Z",
    "46143.395833333336,2026-05-01T01:30:00Z",
    "2026-05-01,2026-04-30T16:00:00Z"
  })
  void understandsTheUsualWaysToWriteATime(String written, Instant meant) {
    assertThat(new TableTime(ExportSamples.SHANGHAI).read(written)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yesterday", "13/14/2026 09:00", "2026-13-01 00:00", "", "99999999999999"})
  void doesNotGuessOtherTimes(String written) {
    assertThat(new TableTime(ExportSamples.SHANGHAI).read(written)).isEmpty();
  }

  @Test
  void readsAWorkbookWithATitleAboveItsHeader() throws Exception {
    var file = folder.resolve("book.xlsx");
    try (var out = Files.newOutputStream(file);
        var book = new Workbook(out, "Banyan", "1.0")) {
      var sheet = book.newWorksheet("消息");
      sheet.value(0, 0, "五月的消息");
      sheet.value(1, 0, "时间");
      sheet.value(1, 1, "发送人");
      sheet.value(1, 2, "内容");
      sheet.value(2, 0, java.time.LocalDateTime.parse("2026-05-01T09:30:00"));
      sheet.value(2, 1, 12345678901L);
      sheet.value(2, 2, "你好");
    }

    assertThat(postings(file))
        .singleElement()
        .satisfies(posting -> {
          assertThat(posting.at()).isEqualTo("2026-05-01T01:30:00Z");
          assertThat(posting.author()).isEqualTo(Author.of("12345678901"));
          assertThat(posting.channel().name()).isEqualTo("book");
        });
  }

  @Test
  void namesTheHeadersItDoesNotKnow() throws Exception {
    var file = table("wann,wer,was\n1,2,3\n".getBytes(Charset.forName("UTF-8")));

    assertThat(refused(file))
        .isEqualTo(Problem.of("table-columns-unknown", "messages.csv", "wann, wer, was"));
  }

  @Test
  void takesColumnsThatAPersonHasNamed() throws Exception {
    var file = table("wann;wer;was\n2026-05-01 09:30;x;hallo\n".getBytes(Charset.forName("UTF-8")));
    var mapping =
        new ColumnMapping(Map.of(Column.TIME, "wann", Column.SENDER, "wer", Column.TEXT, "was"));
    var options =
        new ReadingOptions(Optional.of(Format.TABLE), ExportSamples.SHANGHAI, Optional.of(mapping));

    assertThat(Exports.open(file, options)).isInstanceOf(Opened.Ready.class);
  }

  @Test
  void refusesATableThatBreaks() throws Exception {
    var text = "time,sender,text\n2026-05-01 09:30,x,\"" + "y".repeat(17 << 20);

    assertThat(refused(table(text.getBytes(Charset.forName("UTF-8")))))
        .isEqualTo(Problem.of("table-broken", "messages.csv", 1L));
  }

  @Test
  void guessesWhatItCannotKnow() throws Exception {
    var file = table("tiem,sendr,wort\n2026-05-01 09:30,x,hallo\n".getBytes(UTF_8));

    assertThat(refused(file))
        .isEqualTo(
            Problem.of(
                "table-columns-guessed",
                "messages.csv",
                "tiem, sendr, wort",
                "sender=sendr, time=tiem"));
  }

  @Test
  void guessesTheTimeByWhatStandsBelow() throws Exception {
    var file = table("wann,wer\n5/31/2026 9:30 PM,x\n".getBytes(UTF_8));
    var start = Exports.start(file, ReadingOptions.in(SHANGHAI)).orElseThrow();

    assertThat(ColumnGuess.of(start).headers()).containsExactly(Map.entry(Column.TIME, "wann"));
  }

  @Test
  void namesTheColumnThatIsNotThere() throws Exception {
    var file = table("time,sender,text\n2026-05-01,x,hi\n".getBytes(UTF_8));
    var said = new ColumnMapping(Map.of(Column.SENDER_NAME, "昵称"));
    var options = new ReadingOptions(Optional.empty(), SHANGHAI, Optional.of(said));

    assertThat(Exports.open(file, options))
        .isEqualTo(
            new Opened.Refused(
                Problem.of("table-column-missing", "messages.csv", "昵称", "time, sender, text")));
  }

  @Test
  void completesWhatAPersonSaysByWhatTheHeadingsSay() throws Exception {
    var said = new ColumnMapping(Map.of(Column.SENDER, "name", Column.ID, ""));

    assertThat(said.completedBy(List.of("id", "time", "name", "text")).headers())
        .isEqualTo(
            Map.of(Column.ID, "", Column.TIME, "time", Column.SENDER, "name", Column.TEXT, "text"));
  }

  @ParameterizedTest
  @CsvSource({
    "DAY_FIRST,1/5/2026 9:30,2026-05-01T01:30:00Z",
    "DAY_FIRST,01.05.2026 09:30:00,2026-05-01T01:30:00Z",
    "MONTH_FIRST,5/1/2026 9:30,2026-05-01T01:30:00Z",
    "MONTH_FIRST,5/1/26 9:30 AM,2026-05-01T01:30:00Z",
    "MONTH_FIRST,5/1/2026 9:30:15 PM,2026-05-01T13:30:15Z",
    "MONTH_FIRST,2026-05-01 09:30,2026-05-01T01:30:00Z"
  })
  void readsDatesInTheOrderThatAPersonSays(DateOrder order, String written, Instant meant) {
    assertThat(new TableTime(SHANGHAI, order).read(written)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-02-30 09:00", "2026-02-30T09:00:00Z", "2026-05-01 24:00", "31/5/2026"})
  void knowsNoDayThatDoesNotExist(String written) {
    assertThat(new TableTime(SHANGHAI).read(written)).isEmpty();
  }

  private Path table(byte[] content) throws Exception {
    return Files.write(folder.resolve("messages.csv"), content);
  }
}
