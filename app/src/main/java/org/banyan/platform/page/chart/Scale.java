package org.banyan.platform.page.chart;

/// What the numbers of a chart are: counts, or shares of one shown as percentages.
public enum Scale {
  COUNT,
  SHARE
}
