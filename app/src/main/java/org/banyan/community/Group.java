package org.banyan.community;

/// A group of a community as it stands today, or stood when it ended.
public record Group(
    GroupId id,
    CommunityId community,
    String name,
    String owner,
    String tier,
    String kind,
    GroupProfile profile) {}
