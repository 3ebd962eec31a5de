package org.banyan.platform.page.chart;

/// What a chart says about itself, in the reader's words: title, unit, period, and the head of the
/// column its points stand in.
public record Caption(String title, String unit, String period, String points) {}
