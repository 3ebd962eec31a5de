package org.banyan.community;

import java.util.Optional;

/// Somebody in a community as one platform knows them, before any merge.
public record Member(long identity, String key, Optional<String> name, boolean bot) {}
