package org.banyan.platform.settings.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.audit.AuditEntry;
import org.banyan.platform.page.Frame;

/// A stretch of the audit, with the names of who acted.
public record AuditView(
    List<AuditEntry> entries,
    Map<PersonId, String> names,
    String words,
    Duration unsealed,
    int most) {

  public String actor(Frame frame, AuditEntry entry) {
    return entry
        .actor()
        .map(person -> names.getOrDefault(person, person.toString()))
        .orElseGet(() -> frame.say("platform.audit.nobody"));
  }

  /// Where the entries before these begin, if there may be any.
  public Optional<Long> older() {
    return entries.size() < most ? Optional.empty() : Optional.of(entries.getLast().id());
  }
}
