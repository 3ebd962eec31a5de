package org.banyan.analysis.presence;

import java.time.LocalDate;

/// From one day to another, both included.
public record Span(LocalDate from, LocalDate to) {}
