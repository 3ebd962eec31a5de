package org.banyan.community;

import java.time.LocalDate;
import java.util.Optional;
import org.banyan.platform.access.PersonId;

/// Who owns a group on its platform, as a source has shown it on a day; the person, where the source
/// knows whose account it is.
public record PlatformOwner(
    GroupId group,
    String account,
    String name,
    Optional<PersonId> person,
    String source,
    LocalDate seenOn) {}
