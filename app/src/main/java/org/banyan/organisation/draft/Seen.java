package org.banyan.organisation.draft;

import java.util.UUID;

/// The version of a draft that somebody had in front of them.
public record Seen(UUID draft, long version) {}
