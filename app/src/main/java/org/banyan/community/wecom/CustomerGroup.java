package org.banyan.community.wecom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A group of customers as the platform tells it: its owner and administrators by their accounts,
/// and everybody who is in it.
record CustomerGroup(
    String chat,
    String name,
    String owner,
    Set<String> admins,
    Optional<Instant> begun,
    List<Insider> insiders) {

  /// Somebody in the group: a colleague or an outsider, since when, by which way and by whom.
  record Insider(
      String account,
      boolean colleague,
      Optional<String> name,
      Optional<Instant> joined,
      Optional<Way> way,
      Optional<String> inviter) {}

  /// By which way somebody came in, with the platform’s number for it.
  enum Way {
    INVITED(1),
    LINK(2),
    CODE(3);

    private final int number;

    Way(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }

    static Optional<Way> of(int number) {
      return List.of(values()).stream().filter(way -> way.number == number).findFirst();
    }
  }
}
