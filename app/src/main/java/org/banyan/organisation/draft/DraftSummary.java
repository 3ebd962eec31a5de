package org.banyan.organisation.draft;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.PersonId;

/// A draft as a list shows it: whose, from which revision, how many steps, and how far it has come.
public record DraftSummary(
    UUID id,
    String name,
    PersonId owner,
    Ground base,
    Standing standing,
    long version,
    int steps,
    Instant changedAt,
    PersonId changedBy,
    Fate fate) {

  /// The revision it starts from; before the first, the title of an empty charter.
  public record Ground(long revision, String title) {}

  /// Who proposed it, who adopts it, when it takes effect, why, and what went wrong on that day.
  public record Fate(
      Optional<PersonId> proposedBy,
      Optional<PersonId> adoptedBy,
      Optional<Instant> effectiveAt,
      String reason,
      String trouble,
      Optional<Long> revision) {

    static final Fate NONE =
        new Fate(Optional.empty(), Optional.empty(), Optional.empty(), "", "", Optional.empty());

    static Fate proposed(PersonId by) {
      return new Fate(
          Optional.of(by), Optional.empty(), Optional.empty(), "", "", Optional.empty());
    }

    Fate scheduled(PersonId by, Instant at, String why) {
      return new Fate(proposedBy, Optional.of(by), Optional.of(at), why, "", Optional.empty());
    }

    Fate adopted(PersonId by, Instant at, String why, long number) {
      return new Fate(proposedBy, Optional.of(by), Optional.of(at), why, "", Optional.of(number));
    }

    /// A proposal again, with what stood against it.
    Fate troubled(String what) {
      return new Fate(
          proposedBy, Optional.empty(), Optional.empty(), reason, what, Optional.empty());
    }
  }

  DraftSummary with(Fate other) {
    return new DraftSummary(
        id, name, owner, base, standing, version, steps, changedAt, changedBy, other);
  }

  public boolean isOpen() {
    return standing == Standing.OPEN;
  }
}
