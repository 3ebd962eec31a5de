package org.banyan.community.reading;

import java.time.Instant;
import java.util.Optional;

/// One thing that somebody did somewhere at some time, in the platform's own identifiers.
public record Posting(
    Optional<String> id,
    Channel channel,
    Author author,
    Kind kind,
    Instant at,
    Optional<Instant> edited,
    String text,
    Optional<String> replyTo) {}
