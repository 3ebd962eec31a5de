package org.banyan.platform.page.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.banyan.platform.language.Language;
import org.banyan.platform.page.chart.Plot.Series;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChartTests {

  private static final Caption CAPTION = new Caption("Active", "people", "May", "Week");

  @Test
  void drawsAnUnknownValueAsAGap() {
    var chart = lines(new Series("spoke", List.of(1.0, Double.NaN, 3.0)));

    assertThat(option(chart).at("/series/0/data/1").asString()).isEqualTo("-");
    assertThat(chart.table().text(Double.NaN, Language.EN)).isEqualTo("—");
  }

  @Test
  void hasALegendOnlyForSeveralSeries() {
    var one = new Series("spoke", List.of(1.0, 2.0, 3.0));

    assertThat(option(lines(one)).has("legend")).isFalse();
    assertThat(option(lines(one, one)).has("legend")).isTrue();
  }

  @Test
  void scalesATriangleWithoutItsFirstAge() {
    var plot =
        new Plot.Triangle(
            List.of("June", "July"), List.of("0", "1"), List.of(List.of(1.0, 0.4), List.of(1.0)));
    var chart = new Chart("kept", CAPTION, Scale.SHARE, plot);

    assertThat(option(chart).at("/visualMap/max").asDouble()).isEqualTo(0.4);
    assertThat(option(chart).at("/series/0/data")).hasSize(3);
    assertThat(chart.table().rows().get(1).values()).containsExactly(1.0);
  }

  @Test
  void saysTheSameInItsTable() {
    var table = lines(new Series("spoke", List.of(1.0, 2.0, 1234.5))).table();

    assertThat(table.heads()).containsExactly("Week", "spoke");
    assertThat(table.rows()).hasSize(3);
    assertThat(table.text(1234.5, Language.EN)).isEqualTo("1,234.5");
  }

  @Test
  void isEmptyWithoutAnyKnownValue() {
    assertThat(lines(new Series("spoke", List.of(Double.NaN))).plot().isEmpty()).isTrue();
    assertThat(lines().plot().isEmpty()).isTrue();
  }

  private static Chart lines(Series... series) {
    var plot = new Plot.Lines(List.of("1", "2", "3"), List.of(series));
    return new Chart("active", CAPTION, Scale.COUNT, plot);
  }

  private static JsonNode option(Chart chart) {
    return JsonMapper.shared().readTree(chart.option());
  }
}
