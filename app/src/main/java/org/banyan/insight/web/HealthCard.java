package org.banyan.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.banyan.analysis.Behaviour;
import org.banyan.analysis.Coverage;
import org.banyan.analysis.health.Health;
import org.banyan.analysis.health.Line;
import org.banyan.analysis.health.Measure;
import org.banyan.analysis.health.Sign;
import org.banyan.analysis.presence.Lens;
import org.banyan.analysis.presence.Period;
import org.banyan.insight.web.HealthPage.Card;
import org.banyan.insight.web.HealthPage.Past;
import org.banyan.insight.web.HealthPage.Row;
import org.banyan.insight.web.HealthPage.Tile;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.figure.Figure;
import org.banyan.platform.page.figure.Reading;

/// Lays out the health card for one reader.
final class HealthCard {

  private final Frame frame;
  private final String community;
  private final Coverage coverage;
  private final Health health;
  private final SignWords words;

  HealthCard(Frame frame, String community, Coverage coverage, Health health) {
    this.frame = frame;
    this.community = community;
    this.coverage = coverage;
    this.health = health;
    this.words = new SignWords(frame, health, coverage.evidence());
  }

  Card card(Behaviour behaviour, Lens lens) {
    var movement = new Movement(frame, behaviour.lifecycle(Period.WEEK, lens));
    return new Card(
        Basis.of(frame, coverage),
        frame.say(
            "insight.basis.span",
            health.window().from().toString(),
            health.window().to().toString()),
        tiles(line -> line.sign().isTurnover()),
        tiles(line -> !line.sign().isTurnover()),
        List.of(movement.active(), movement.lifecycle()),
        past());
  }

  /// Every figure through the windows, the latest first.
  Past past() {
    var windows = new ArrayList<String>();
    for (var back = 0; back <= health.lines().getFirst().before().size(); back++) {
      windows.add(health.window().to().minusDays((long) back * Health.DAYS).toString());
    }
    return new Past(windows, health.lines().stream().map(this::row).toList());
  }

  List<Tile> tiles(Set<Sign> wanted) {
    return tiles(line -> wanted.contains(line.sign()));
  }

  private List<Tile> tiles(Predicate<Line> wanted) {
    return health.lines().stream()
        .filter(wanted)
        .map(line -> new Tile(words.figure(line), view(line.sign())))
        .toList();
  }

  private Row row(Line line) {
    var values =
        Stream.concat(Stream.of(line.now()), line.before().stream())
            .map(measure -> text(line.sign(), measure))
            .toList();
    return new Row(id(line.sign()), words.label(line.sign()), values);
  }

  private String text(Sign sign, Measure measure) {
    return words.reading(sign, measure) instanceof Reading.Known known
        ? Figure.text(known, frame.language())
        : "—";
  }

  /// Where a line leads: the view that shows how it came about.
  private String view(Sign sign) {
    return switch (sign) {
      case LOST_REGULARS, FELL_SILENT, NET_CHANGE, NEW, REACTIVATED -> "#lifecycle";
      case NEWCOMERS_STAYING -> community + "/retention?period=month";
      case RETURNING_POSTERS -> community + "/retention?period=month&show=people";
      case ACTIVE -> "#active";
      case STICKINESS, TOP_TEN_SHARE, ABSENCE_FACTOR, MESSAGES -> "#" + id(sign);
    };
  }

  private static String id(Sign sign) {
    return "line-" + sign.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
