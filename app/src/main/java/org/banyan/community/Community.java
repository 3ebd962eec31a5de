package org.banyan.community;

import java.time.ZoneId;

/// People who gather around something we look after, in groups, on one or several platforms. The
/// version rises whenever its record changes.
public record Community(CommunityId id, String name, ZoneId zone, long version) {}
