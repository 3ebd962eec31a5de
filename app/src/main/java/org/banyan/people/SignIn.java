package org.banyan.people;

import java.time.Duration;
import org.banyan.platform.access.PersonId;

/// How an attempt to sign in ended.
public sealed interface SignIn {

  record Welcome(PersonId person) implements SignIn {}

  /// The password was right, and a code is still to come; nobody is signed in yet.
  record Halfway(PersonId person) implements SignIn {}

  /// Name or password is not right; which of them is never said.
  record Wrong() implements SignIn {}

  /// The password was right, but access is held back.
  record Suspended() implements SignIn {}

  /// A provider vouches for somebody who belongs to nobody here.
  record NotLinked(String label) implements SignIn {}

  /// Too many wrong attempts: nothing was looked at.
  record TooOften(Duration remaining) implements SignIn {}

  /// Too many people are signing in at once: nothing was looked at.
  record Busy() implements SignIn {}
}
