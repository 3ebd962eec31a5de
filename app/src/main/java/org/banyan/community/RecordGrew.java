package org.banyan.community;

/// Live sources have added to the record of a community. Told at most every so often, so that what
/// is derived from the record is not made anew for every event.
public record RecordGrew(CommunityId community) {}
