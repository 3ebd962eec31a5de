package org.banyan.analysis.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.banyan.analysis.presence.Contributions;
import org.banyan.analysis.presence.Lens;
import org.banyan.analysis.presence.Presence;
import org.banyan.analysis.presence.Span;
import org.springframework.modulith.NamedInterface;

/// The health card: every sign over the last thirty days of the record and the windows before.
@NamedInterface("figures")
public record Health(
    Span window, Span record, Optional<LocalDate> historyStarts, List<Line> lines) {

  /// Days of one window.
  public static final int DAYS = 30;

  private static final int WINDOWS = 6;

  public Health {
    lines = List.copyOf(lines);
  }

  /// Empty while nobody has contributed anything.
  public static Optional<Health> of(Presence presence, Lens lens) {
    return presence.span().map(record -> of(presence, lens, record));
  }

  public Line line(Sign sign) {
    return lines.stream().filter(line -> line.sign() == sign).findFirst().orElseThrow();
  }

  private static Health of(Presence presence, Lens lens, Span record) {
    var blocks = new ArrayList<Contributions>();
    for (var i = 0; i < WINDOWS + Checkup.BLOCKS - 1; i++) {
      blocks.add(presence.contributions(window(record, i), lens));
    }
    var checkups =
        IntStream.range(0, WINDOWS)
            .filter(i -> i == 0 || !window(record, i).from().isBefore(record.from()))
            .mapToObj(i ->
                new Checkup(
                    presence, lens, window(record, i), blocks.subList(i, i + Checkup.BLOCKS)))
            .toList();
    var lines = Arrays.stream(Sign.values()).map(sign -> line(sign, checkups)).toList();
    return new Health(window(record, 0), record, presence.historyStarts(), lines);
  }

  private static Line line(Sign sign, List<Checkup> checkups) {
    var measures = checkups.stream().map(checkup -> checkup.measure(sign)).toList();
    return new Line(sign, measures.getFirst(), measures.subList(1, measures.size()));
  }

  private static Span window(Span record, int back) {
    var to = record.to().minusDays((long) DAYS * back);
    return new Span(to.minusDays(DAYS - 1L), to);
  }
}
