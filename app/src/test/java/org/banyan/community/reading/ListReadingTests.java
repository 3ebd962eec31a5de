package org.banyan.community.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.community.reading.ExportSamples.opened;
import static org.banyan.community.reading.ExportSamples.rows;
import static org.banyan.community.reading.ExportSamples.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListReadingTests {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void readsARosterInAnyEncoding(String encoding) throws IOException {
    var file = write("名单.csv", ListSamples.ROSTER.getBytes(Charset.forName(encoding)));

    assertThat(told(file))
        .containsExactly(
            "榕树一群 2026-05-01 u1 小蕨 OWNER 2025-01-02T01:00:00Z",
            "榕树一群 2026-05-01 u2 苔 ADMIN 2025-02-02T16:00:00Z",
            "榕树一群 2026-05-01 u3 <b>藤</b> MEMBER -",
            "no-member",
            "time-unknown");
    try (var reader = opened(file)) {
      assertThat(reader.format()).isEqualTo(Format.ROSTER);
    }
  }

  @Test
  void readsARosterInAWorkbookAndTheDayFromTheNameOfTheFile() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("名单");
      sheet.value(0, 0, "八群成员名单");
      sheet.value(1, 0, "成员");
      sheet.value(1, 1, "群");
      sheet.value(2, 0, "u1");
      sheet.value(2, 1, "榕树八群");
    }

    assertThat(told(write("名单 2026.05.01.xlsx", bytes.toByteArray())))
        .containsExactly("榕树八群 2026-05-01 u1 - MEMBER -");
  }

  @Test
  void readsAListForEachDayFromAZip() throws IOException {
    var lists =
        Map.of(
            "roster/2026-05-01.csv", "member_id,group\nu1,g\n",
            "roster/2026-05-02.csv", "member_id,group\nu1,g\nu2,g\n");

    assertThat(told(zip(folder.resolve("lists.zip"), lists)))
        .containsExactlyInAnyOrder(
            "g 2026-05-01 u1 - MEMBER -",
            "g 2026-05-02 u1 - MEMBER -",
            "g 2026-05-02 u2 - MEMBER -");
  }

  @Test
  void readsTheMembersOfASingleGroupAsToolsSaveThem() throws IOException {
    var chatroom = write("20260501.json", ListSamples.CHATROOM);
    var detail = write("group.json", ListSamples.WECOM_GROUP);

    assertThat(told(chatroom))
        .containsExactly(
            "榕树一群 2026-05-01 wxid_1 小蕨 OWNER -", "榕树一群 2026-05-01 wxid_2 苔 MEMBER -", "no-member");
    assertThat(told(detail))
        .containsExactly(
            "榕树一群 - fern 蕨 OWNER 2019-10-31T07:04:51Z",
            "榕树一群 - wm_2 苔 MEMBER 2019-10-31T07:04:52Z",
            "榕树一群 - moss 苔藓 ADMIN 2019-10-31T07:04:53Z");
    try (var one = opened(chatroom);
        var other = opened(detail)) {
      assertThat(List.of(one.platform(), other.platform())).containsExactly("wechat", "wecom");
    }
  }

  @Test
  void readsTheUsersOfDiscourseAndNeverWhereTheyCameFrom() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(ListSamples.USERS.getBytes(StandardCharsets.UTF_8));
    }
    var file = write("user-list-2026-05-01.csv.gz", packed.toByteArray());

    assertThat(told(file))
        .containsExactly(
            "- 2026-05-01 5 fern ADMIN 2019-03-21T14:51:12Z",
            "- 2026-05-01 6 moss MEMBER 2020-01-01T00:00:00Z",
            "staged-account",
            "- 2026-05-01 -1 system ADMIN 2013-02-07T05:49:05Z",
            "time-unknown");
    assertThat(rows(file).toString()).doesNotContain("203.0.113");
    try (var reader = opened(file)) {
      assertThat(reader.format()).isEqualTo(Format.DISCOURSE);
    }
  }

  @Test
  void readsOrdersWithWhatTheyCost() throws IOException {
    var file = write("orders.csv", ListSamples.ORDERS);

    assertThat(rows(file).stream().map(FileExportTests::told))
        .containsExactly(
            "ORDER A1",
            "ORDER A2",
            "ORDER A1",
            "REFUND R1",
            "COMPLAINT T1",
            "amount-unknown",
            "no-order");
    var first = ((Row.Dealt) rows(file).getFirst()).deal();
    assertThat(first.amount()).contains(new BigDecimal("1299.0000"));
    assertThat(first.currency()).isEqualTo("CNY");
    assertThat(first.at()).isEqualTo(Instant.parse("2026-05-01T01:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.234,50", "1,2", "12e9", "١٢", "", "999999999999999999"})
  void guessesAtNoAmount(String written) {
    assertThat(Amount.of(written)).isEmpty();
  }

  @Test
  void aTableOfMessagesStaysOne() throws IOException {
    var talk = write("t.csv", "time,member,content\n2026-05-01 09:00:00,u1,hi\n");
    var said = write("u.csv", "时间,发送者,内容,角色\n2026-05-01 09:00:00,u1,hi,群主\n");

    assertThat(rows(said).stream().map(FileExportTests::told)).containsExactly("u1 MESSAGE");
    assertThat(ExportSamples.refused(talk).name()).startsWith("table-column");
  }

  @Test
  void findsTheDayInTheNameOfAFile() {
    assertThat(FileDay.of("a/20260501.json")).contains(LocalDate.of(2026, 5, 1));
    assertThat(FileDay.of("2026年5月1日名单.csv")).contains(LocalDate.of(2026, 5, 1));
    assertThat(FileDay.of("2026-13-01.csv")).isEmpty();
    assertThat(FileDay.of("120260501.csv")).isEmpty();
  }

  private List<String> told(Path file) {
    return rows(file).stream().map(ListReadingTests::told).toList();
  }

  private static String told(Row row) {
    if (row instanceof Row.OnList(_, var channel, var day, var listed)) {
      return "%s %s %s %s %s %s"
          .formatted(
              channel.map(Channel::name).orElse("-"),
              or(day),
              listed.author().key(),
              or(listed.author().name()),
              listed.standing(),
              or(listed.joined()));
    }
    return FileExportTests.told(row);
  }

  private static String or(Optional<?> value) {
    return value.map(Object::toString).orElse("-");
  }

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }
}
