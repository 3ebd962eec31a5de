package org.banyan.platform.page.chart;

/// A chart as every page shows it, with the table that says the same.
public record Chart(String id, Caption caption, Scale scale, Plot plot) {

  /// The option that the browser draws from.
  public String option() {
    return ChartOption.of(this);
  }

  /// The same in rows and columns.
  public ChartTable table() {
    return ChartTable.of(this);
  }

  public boolean isTall() {
    return plot instanceof Plot.Triangle;
  }
}
