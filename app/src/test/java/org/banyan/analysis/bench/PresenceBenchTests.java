package org.banyan.analysis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.banyan.platform.bench.Figure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PresenceBenchTests {

  @Test
  void measuresEveryViewAndTheTriangleAgainstTheLoop() {
    var rows = new PresenceRun(new SyntheticLog(40_000, 2_000, 120)).measure();

    assertThat(rows)
        .extracting(Figure::name)
        .contains(
            "weekly triangle, presence over loop",
            "triangle by week, rolling, p95 warm",
            "lifecycle by week, p95 warm",
            "health card, p95 warm",
            "memory of day sets");
    assertThat(rows).allMatch(row -> row.value() >= 0).noneMatch(row -> row.unit().isEmpty());
  }

  @Test
  @Tag("full")
  void meetsItsTargetsAtFullSize() {
    var missed = new PresenceBench().measure().stream().filter(figure -> !figure.met()).toList();

    assertThat(missed).isEqualTo(List.of());
  }
}
