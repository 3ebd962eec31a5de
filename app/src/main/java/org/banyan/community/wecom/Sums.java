package org.banyan.community.wecom;

/// What the platform counts in the groups of an owner, or of all owners on a day; never of one
/// group alone.
public record Sums(
    int newGroups,
    int groups,
    int groupsWithMessages,
    int newMembers,
    int members,
    int speakers,
    long messages) {}
