package org.banyan.analysis.presence;

/// What a generation weighs: its cells, and the bytes of their sets, of their counts and of the
/// sets per day over all channels.
public record Footprint(int cells, long sets, long counts, long days) {}
