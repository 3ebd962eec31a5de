package org.banyan.analysis.presence;

import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/// From one day to another, both included.
@NamedInterface("figures")
public record Span(LocalDate from, LocalDate to) {}
