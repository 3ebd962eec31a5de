package org.banyan.community;

import java.time.ZoneId;

/// People who gather around something we look after, in groups, on one or several platforms. The
/// version rises whenever its record changes.
///
/// The words of its messages are kept or not; who wrote when and where is recorded either way.
public record Community(
    CommunityId id, String name, ZoneId zone, boolean keepsText, long version) {}
