package org.banyan.simulator;

/// An account on a platform as its messages show it.
record Speaker(String account, String name, Role role) {

  /// Whom the account belongs to.
  enum Role {
    MEMBER,
    STAFF,
    BOT
  }
}
