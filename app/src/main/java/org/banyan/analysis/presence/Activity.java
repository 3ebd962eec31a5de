package org.banyan.analysis.presence;

import java.time.Instant;

/// One deed of one member: who did what, in which channel, at which moment.
public record Activity(long member, String channel, Kind kind, Instant at) {}
