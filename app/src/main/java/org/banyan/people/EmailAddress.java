package org.banyan.people;

import java.util.Optional;
import java.util.regex.Pattern;

/// An address for mail, as far as its look can tell.
record EmailAddress(String text) {

  private static final Pattern LOOK = Pattern.compile("[^\\s@<>\",;:]{1,64}@[^\\s@<>\",;:]{1,190}");

  static Optional<EmailAddress> of(String typed) {
    var tidy = typed.strip();
    return LOOK.matcher(tidy).matches() ? Optional.of(new EmailAddress(tidy)) : Optional.empty();
  }
}
