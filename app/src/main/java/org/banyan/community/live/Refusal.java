package org.banyan.community.live;

import java.time.Instant;
import org.banyan.community.reading.Problem;

/// Why deliveries of a source were refused: how often, last when, and the latest of them.
public record Refusal(String reason, long occurrences, Problem sample, Instant lastAt) {}
