package org.banyan.community;

/// What is known of a group in some respect, and where that puts it among its peers.
public record Ranked<F>(F figure, Peers.Place place) {}
