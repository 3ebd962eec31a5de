package org.banyan.people;

import java.time.Instant;

/// The account at a provider with which somebody signs in here.
public record LinkedIdentity(String issuer, String label, Instant since) {}
