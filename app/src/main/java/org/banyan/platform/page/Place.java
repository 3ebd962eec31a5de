package org.banyan.platform.page;

import java.util.UUID;

/// A community as the switcher shows it.
public record Place(UUID id, String name) {}
