package org.banyan.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.analysis.health.Health;
import org.banyan.analysis.health.Line;
import org.banyan.analysis.health.Measure;
import org.banyan.platform.page.Frame;

/// The health card as a table: a line per figure and window, with what it was taken from.
record HealthRows(Frame frame) {

  List<List<Object>> of(Optional<Health> health) {
    var rows = new ArrayList<List<Object>>();
    rows.add(
        Stream.of("figure", "from", "to", "value", "sample", "minimum")
            .<Object>map(head -> frame.say("insight.export." + head))
            .toList());
    health.ifPresent(found -> found.lines().forEach(line -> add(rows, found, line)));
    return rows;
  }

  private void add(List<List<Object>> rows, Health health, Line line) {
    var words = new SignWords(frame, health, 0);
    var to = health.window().to();
    var measures = Stream.concat(Stream.of(line.now()), line.before().stream()).toList();
    for (var measure : measures) {
      rows.add(
          List.of(
              words.label(line.sign()),
              to.minusDays(Health.DAYS - 1L),
              to,
              value(measure),
              measure.sample(),
              line.sign().minimum()));
      to = to.minusDays(Health.DAYS);
    }
  }

  private static Object value(Measure measure) {
    return measure.value().isPresent() ? measure.figure() : "";
  }
}
