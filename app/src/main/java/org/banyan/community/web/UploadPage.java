package org.banyan.community.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.community.Community;
import org.banyan.community.Preview;
import org.banyan.community.PreviewOutcome;
import org.banyan.community.Upload;
import org.banyan.community.reading.Column;
import org.banyan.community.reading.Format;
import org.banyan.platform.jobs.Work;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;

/// What the page of one upload shows: the work on it, what it would bring, or why it cannot be
/// read.
public record UploadPage(
    Community community,
    String address,
    Upload upload,
    Optional<Work> work,
    Optional<Preview> preview,
    Optional<Account> account,
    String refusal) {

  static UploadPage of(Frame frame, Community community, Upload upload, Optional<Work> work) {
    var sources = "/communities/%s/sources".formatted(community.id().value());
    var preview =
        upload
            .look()
            .flatMap(look ->
                look instanceof PreviewOutcome.Previewed(var seen)
                    ? Optional.of(seen)
                    : Optional.<Preview>empty());
    return new UploadPage(
        community,
        "%s/uploads/%s".formatted(sources, upload.id().value()),
        upload,
        work.filter(found -> !found.state().isOver()),
        preview,
        preview.map(seen -> Account.of(frame, seen.reconciliation(), seen.span())),
        upload.look().map(look -> refusal(look, frame)).orElse(""));
  }

  private static String refusal(PreviewOutcome look, Frame frame) {
    return switch (look) {
      case PreviewOutcome.Previewed _ -> "";
      case PreviewOutcome.Refused(var problem) -> problem.say(Words.of(frame.language()));
    };
  }

  /// Whether it is a table whose columns a person may put right.
  public boolean hasColumns() {
    return preview.filter(seen -> seen.format().equals(Format.TABLE.tag())).isPresent()
        || upload
            .look()
            .filter(look ->
                look instanceof PreviewOutcome.Refused(var problem)
                    && problem.name().startsWith("table-column"))
            .isPresent();
  }

  /// What stands for which column, in their order.
  public List<String> columns(Frame frame) {
    var headings = preview.map(Preview::columns).orElseGet(Map::of);
    return Arrays.stream(Column.values())
        .filter(column -> !headings.getOrDefault(column, "").isEmpty())
        .map(column ->
            frame.say(
                "community.columns.pair",
                frame.say("community.column." + column.tag()),
                headings.getOrDefault(column, "")))
        .toList();
  }

  /// The zone in which its times are read.
  public String zone() {
    return upload.columns().flatMap(columns -> columns.zone()).orElse(upload.zone()).getId();
  }

  public String sources() {
    return "/communities/%s/sources".formatted(community.id().value());
  }
}
