package org.banyan.organisation.yaml;

/// A word or phrase somebody wrote, and where.
public record Text(String value, Position at) {}
