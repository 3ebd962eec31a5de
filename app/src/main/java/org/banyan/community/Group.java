package org.banyan.community;

/// A group of a community as it stands today.
public record Group(
    GroupId id, CommunityId community, String name, String owner, String tier, String kind) {}
