package org.banyan.people.token;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.TokenScope;

/// A token as lists show it: whose, what for, until when and when it was last used. Its secret is
/// not part of it.
public record Token(
    UUID id,
    PersonId person,
    String name,
    Set<TokenScope> scopes,
    Instant madeAt,
    Instant endsAt,
    Optional<Instant> lastUsedAt) {

  public Token {
    scopes = Set.copyOf(scopes);
  }
}
