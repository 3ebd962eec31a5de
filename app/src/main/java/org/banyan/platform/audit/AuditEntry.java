package org.banyan.platform.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banyan.platform.access.PersonId;

/// One line of the audit: who did what to what, and whether the chain holds it already.
public record AuditEntry(
    long id,
    Instant at,
    Optional<PersonId> actor,
    String action,
    String object,
    String detail,
    boolean sealed) {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /// The person it was done to, if the object may be one.
  public Optional<PersonId> person() {
    return ID.matcher(object).matches() ? Optional.of(PersonId.of(object)) : Optional.empty();
  }
}
