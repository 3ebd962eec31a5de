package org.banyan.platform.discussion;

import java.time.Instant;
import java.util.UUID;
import org.banyan.platform.access.PersonId;

/// A file attached to something.
public record Attachment(
    UUID id, Topic topic, PersonId author, String name, String mediaType, long size, Instant at) {}
