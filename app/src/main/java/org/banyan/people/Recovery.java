package org.banyan.people;

/// How recovering an administrator ended.
public sealed interface Recovery {

  /// The path of a one-time link that sets a new password, and whether a second factor was taken
  /// away, which would have kept the person out all the same.
  record Made(String name, String path, boolean secondFactorRemoved) implements Recovery {}

  /// Nobody has come in yet: the link on the console at start is the way.
  record NobodyHere() implements Recovery {}

  /// Nobody is called that.
  record Unknown(String name) implements Recovery {}

  /// No active person administers the workspace; one has to be named.
  record NobodyAdministers() implements Recovery {}
}
