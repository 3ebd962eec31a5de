package org.banyan.platform.access;

import java.util.Set;
import java.util.UUID;

/// How far a power reaches, and likewise what an object lies in.
public sealed interface Scope {

  /// The whole installation.
  record Everywhere() implements Scope {}

  /// One community and all that is in it.
  record Community(UUID id) implements Scope {}

  /// The groups of one set of a community.
  record GroupSet(UUID community, String name) implements Scope {}

  /// One group with its channels.
  record Group(UUID id) implements Scope {}

  /// One channel of a group.
  record Channel(int id) implements Scope {}

  /// A unit of the team: the units below it, and what belongs to the people of any of them.
  record Unit(String id, Set<String> units, Set<PersonId> people) implements Scope {

    public Unit {
      units = Set.copyOf(units);
      people = Set.copyOf(people);
    }

    /// The unit as an object, not as a reach.
    public static Unit alone(String id) {
      return new Unit(id, Set.of(id), Set.of());
    }
  }

  /// What belongs to one person.
  record Own(PersonId person) implements Scope {}

  /// Something a charter names and nobody knows: it reaches nothing.
  record Unknown(String named) implements Scope {}

  static Scope everywhere() {
    return new Everywhere();
  }

  /// Whether a power of this reach covers an object of that reach. What else the object lies in is
  /// said by its whereabouts.
  default boolean covers(Scope object) {
    return switch (this) {
      case Everywhere() -> true;
      case Unknown _ -> false;
      case Unit unit ->
          switch (object) {
            case Unit(var id, _, _) -> unit.units().contains(id);
            case Own(var person) -> unit.people().contains(person);
            case Everywhere _, Community _, GroupSet _, Group _, Channel _, Unknown _ -> false;
          };
      case Community _, GroupSet _, Group _, Channel _, Own _ -> equals(object);
    };
  }
}
