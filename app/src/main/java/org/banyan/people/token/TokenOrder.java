package org.banyan.people.token;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.banyan.platform.access.TokenScope;

/// The token somebody wants: what it is called, what for, and its last day.
public record TokenOrder(String name, Set<TokenScope> scopes, Optional<LocalDate> lastDay) {

  public TokenOrder {
    name = name.strip();
    scopes = Set.copyOf(scopes);
  }
}
