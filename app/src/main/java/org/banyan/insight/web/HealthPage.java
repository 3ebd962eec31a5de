package org.banyan.insight.web;

import java.util.List;
import java.util.Optional;
import org.banyan.analysis.Behaviour;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.chart.Chart;
import org.banyan.platform.page.figure.Figure;

/// The health page of a community: a card of one screen, losses first, then how it came to that.
public record HealthPage(String community, Audience audience, Optional<Card> card) {

  /// What there is to see once somebody has contributed.
  public record Card(
      Basis basis,
      String window,
      List<Tile> losses,
      List<Tile> life,
      List<Chart> charts,
      Past past) {}

  /// One figure and the address of the view behind it.
  public record Tile(Figure figure, String address) {}

  /// Every figure in the windows before, the latest window first.
  public record Past(List<String> windows, List<Row> rows) {}

  /// One figure through the windows.
  public record Row(String id, String label, List<String> values) {}

  static HealthPage of(Frame frame, String community, Audience audience, Behaviour behaviour) {
    var lens = audience.everywhere();
    var card =
        behaviour
            .health(lens)
            .flatMap(health ->
                behaviour
                    .coverage(lens)
                    .map(coverage -> new HealthCard(frame, community, coverage, health)))
            .map(made -> made.card(behaviour, lens));
    return new HealthPage(community, audience, card);
  }

  public String address() {
    return community + "/health";
  }

  public String export(String format) {
    return audience.in(Address.of(address() + "/export")).with("format", format).text();
  }
}
