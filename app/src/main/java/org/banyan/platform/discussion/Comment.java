package org.banyan.platform.discussion;

import java.time.Instant;
import java.util.UUID;
import org.banyan.platform.access.PersonId;

/// Something said, by whom and when.
public record Comment(
    UUID id, Topic topic, PersonId author, String name, String text, Instant at) {}
