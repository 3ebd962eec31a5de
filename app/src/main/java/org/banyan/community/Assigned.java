package org.banyan.community;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Who looks after a group, by what they are to it.
public record Assigned(Map<GroupRole, Set<Carer>> people) {

  public static final Assigned NOBODY = new Assigned(Map.of());

  public Assigned {
    var copy = new EnumMap<GroupRole, Set<Carer>>(GroupRole.class);
    people.forEach((role, persons) -> {
      if (!persons.isEmpty()) {
        copy.put(role, Set.copyOf(persons));
      }
    });
    people = Map.copyOf(copy);
  }

  public Set<Carer> as(GroupRole role) {
    return people.getOrDefault(role, Set.of());
  }

  public Stream<Carer> all() {
    return people.values().stream().flatMap(Set::stream);
  }
}
