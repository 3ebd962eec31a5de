package org.banyan.community;

/// The record of a community has gained or lost rows; whatever was derived from it is out of date.
public record RecordChanged(CommunityId community, long version) {}
