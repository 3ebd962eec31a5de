package org.banyan.platform.session;

import java.time.Instant;

/// A device somebody is signed in from. The handle names the session without giving it away.
public record OpenSession(
    String handle, Instant since, Instant lastSeen, String device, String address, boolean here) {}
