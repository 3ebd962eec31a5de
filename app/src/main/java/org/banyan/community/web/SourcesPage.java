package org.banyan.community.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.banyan.community.Batch;
import org.banyan.community.Community;
import org.banyan.community.RosterLine;
import org.banyan.community.Span;
import org.banyan.community.Upload;
import org.banyan.community.deal.DealFigures;
import org.banyan.platform.jobs.Work;
import org.banyan.platform.page.Frame;

/// What the page of sources shows: where the record comes from and how far back it goes.
public record SourcesPage(
    Community community,
    String address,
    List<History> histories,
    List<Line> batches,
    List<Waiting> waiting,
    Optional<Line> imported,
    List<RosterLine> rosters,
    List<DealFigures> deals) {

  private static final int ROSTERS_SHOWN = 100;

  /// How many lines of lists the page shows at most.
  public int rostersShown() {
    return ROSTERS_SHOWN;
  }

  /// A format, when its record starts and what it holds last.
  public record History(String format, String first, String last, long kept, int batches) {}

  /// A batch with the account of its rows.
  public record Line(Batch batch, Account account) {}

  /// An upload that has not become a batch yet, and the work on it.
  public record Waiting(Upload upload, Optional<Work> work) {

    public Optional<Work> underWay() {
      return work.filter(found -> !found.state().isOver());
    }
  }

  static SourcesPage of(
      Frame frame, Community community, List<Batch> batches, List<Waiting> waiting) {
    return new SourcesPage(
        community,
        "/communities/%s/sources".formatted(community.id().value()),
        histories(frame, batches),
        batches.stream()
            .map(batch -> new Line(batch, Account.of(frame, batch.reconciliation(), batch.span())))
            .toList(),
        waiting,
        Optional.empty(),
        List.of(),
        List.of());
  }

  SourcesPage highlighting(Optional<UUID> batch) {
    var found =
        batches.stream()
            .filter(line -> batch.filter(line.batch().id().value()::equals).isPresent())
            .findFirst();
    return new SourcesPage(community, address, histories, batches, waiting, found, rosters, deals);
  }

  /// With what the imported lists say, and what all deals come to.
  SourcesPage telling(List<RosterLine> lines, List<DealFigures> figures) {
    return new SourcesPage(
        community, address, histories, batches, waiting, imported, lines, figures);
  }

  private static List<History> histories(Frame frame, List<Batch> batches) {
    var formats = new TreeMap<String, List<Batch>>();
    batches.stream()
        .filter(batch -> batch.isLive() && batch.span().isPresent())
        .forEach(batch ->
            formats.merge(
                batch.format(),
                List.of(batch),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
    return formats.entrySet().stream().map(format -> history(frame, format)).toList();
  }

  private static History history(Frame frame, Map.Entry<String, List<Batch>> format) {
    var spans = format.getValue().stream().flatMap(batch -> batch.span().stream()).toList();
    var first = spans.stream().map(Span::first).min((a, b) -> a.compareTo(b)).orElseThrow();
    var last = spans.stream().map(Span::last).max((a, b) -> a.compareTo(b)).orElseThrow();
    return new History(
        format.getKey(),
        frame.moment(first),
        frame.moment(last),
        format.getValue().stream().mapToLong(batch -> batch.reconciliation().kept()).sum(),
        format.getValue().size());
  }
}
