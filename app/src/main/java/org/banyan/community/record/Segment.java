package org.banyan.community.record;

/// One immutable file of the record; the path is relative to the record's home.
public record Segment(String path, Role role, long rows, long bytes) {}
