package org.banyan.community.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/// A shape of export that keeps a file for each channel and day.
enum DayShape {
  SLACK("Slack", "[", "]"),
  IRC("IRC", "", "\n"),
  ZULIP("Zulip", "[", "]");

  /// What one member says; the row is its number in the whole export.
  record Said(int row, long second, int member, String words, boolean isReply) {}

  private final String title;
  private final String opening;
  private final String closing;

  DayShape(String title, String opening, String closing) {
    this.title = title;
    this.opening = opening;
    this.closing = closing;
  }

  String file(int channel, LocalDate day) {
    return switch (this) {
      case SLACK -> "channel-%02d/%s.json".formatted(channel, day);
      case IRC -> "channel-%02d/%s.log".formatted(channel, day);
      case ZULIP -> "zulip_json/%d-channel-%02d/%s.json".formatted(1000 + channel, channel, day);
    };
  }

  String message(Said said) {
    return switch (this) {
      case SLACK -> slack(said);
      case IRC ->
          "[%s] <nick%d> %s"
              .formatted(
                  LocalTime.ofSecondOfDay(said.second() % 86_400), said.member(), said.words());
      case ZULIP ->
          """
          {"id":%d,"sender_full_name":"Member %d","timestamp":%d,"content":"<p>%s</p>"}\
          """
              .formatted(said.row(), said.member(), said.second(), said.words());
    };
  }

  private static String slack(Said said) {
    var micros = said.row() % 1_000_000;
    var thread =
        said.isReply() ? ",\"thread_ts\":\"%d.%06d\"".formatted(said.second() - 600, micros) : "";
    return """
    {"client_msg_id":"%08x-%04x","type":"message","user":"U%08X","team":"T0BANYAN",
    "text":"%s","ts":"%d.%06d"%s,
    "blocks":[{"type":"rich_text","block_id":"b%x","elements":[]}]}\
    """
        .formatted(
            said.row(),
            said.row() & 0xffff,
            said.member(),
            said.words(),
            said.second(),
            micros,
            thread,
            said.row());
  }

  String title() {
    return title;
  }

  String archive() {
    return name().toLowerCase(Locale.ROOT) + ".zip";
  }

  /// Files beside the messages that name nobody.
  List<String> lists() {
    return this == SLACK ? List.of("users.json", "channels.json") : List.of();
  }

  String content(List<String> messages) {
    var between = opening.isEmpty() ? "\n" : ",\n";
    return opening + String.join(between, messages) + closing;
  }
}
