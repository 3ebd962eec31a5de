package org.banyan.community;

import java.time.Instant;

/// From the first message to the last.
public record Span(Instant first, Instant last) {}
