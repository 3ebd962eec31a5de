package org.banyan.community.reading;

/// A place of talk as its platform knows it: a Slack channel, a WeChat group.
public record Channel(String key, String name) {}
