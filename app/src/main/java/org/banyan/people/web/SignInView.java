package org.banyan.people.web;

import java.util.Optional;

/// What the sign-in page shows: where to go afterwards, what was typed, why it was refused, and
/// whose account elsewhere will do as well.
public record SignInView(
    String to, String name, boolean nobodyHere, String refusal, Optional<String> provider) {

  /// What stays in the form when it is shown again.
  record Typed(String to, String name) {}
}
