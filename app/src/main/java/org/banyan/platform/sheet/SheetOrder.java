package org.banyan.platform.sheet;

import java.util.UUID;

/// What a person asks to be applied: the sheet as previewed, and whether rows that it lacks go.
public record SheetOrder(UUID upload, String fingerprint, boolean removing) {}
