package org.banyan.community;

/// A community is gone with its groups and its record; whatever was derived from it is void.
public record CommunityRemoved(CommunityId community) {}
