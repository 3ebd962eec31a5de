package org.banyan.people.web;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.people.token.Making;
import org.banyan.people.token.Token;
import org.banyan.platform.access.TokenScope;
import org.banyan.platform.page.Frame;

/// Tokens as a page shows them: one’s own with the form for another, or everybody’s.
public record TokensView(
    List<Line> lines, Form form, Optional<String> made, Map<String, Making.Reason> errors) {

  /// One token: whose it is where it is not one’s own, and whether it works no more.
  public record Line(Token token, String person, boolean ended) {

    /// The last minute in which it works, because midnight would read like the day after.
    public Instant until() {
      return token.endsAt().minus(Duration.ofMinutes(1));
    }

    public List<String> scopes() {
      return token.scopes().stream().map(TokenScope::code).sorted().toList();
    }
  }

  /// What was typed, which scopes there are to choose from, and between which days a token may end.
  public record Form(
      String name, Set<TokenScope> chosen, String until, Set<TokenScope> open, String last) {

    public Form {
      chosen = Set.copyOf(chosen);
      open = Set.copyOf(open);
    }

    public List<TokenScope> all() {
      return List.copyOf(EnumSet.allOf(TokenScope.class));
    }

    public boolean has(TokenScope scope) {
      return chosen.contains(scope);
    }

    public boolean may(TokenScope scope) {
      return open.contains(scope);
    }
  }

  public String error(Frame frame, String field) {
    var reason = errors.get(field);
    return reason == null ? "" : frame.say(reason.key());
  }
}
