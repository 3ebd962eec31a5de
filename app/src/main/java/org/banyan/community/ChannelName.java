package org.banyan.community;

/// A channel of the record as it is called today, with the group that it is.
public record ChannelName(int channel, String name, GroupId group) {}
