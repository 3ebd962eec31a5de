package org.banyan.platform.page.list;

import java.util.UUID;

/// A way of looking at a list that a person keeps under a name.
public record SavedView(UUID id, String name, String address) {}
