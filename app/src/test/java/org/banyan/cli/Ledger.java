package org.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// What a client has asked the server for, and what the server has acknowledged to it.
final class Ledger {

  /// What can be asked for. Of a setting only the last value can be looked up.
  enum Kind {
    EXPORT,
    SAMPLE,
    PERSON,
    GROUPS,
    CHARTER,
    MAIL,
    ZONE
  }

  private final Map<Kind, Set<String>> asked = new EnumMap<>(Kind.class);
  private final Map<Kind, Set<String>> acknowledged = new EnumMap<>(Kind.class);

  synchronized void ask(Kind kind, String what) {
    set(asked, kind).add(what);
  }

  synchronized void acknowledge(Kind kind, String what) {
    set(acknowledged, kind).add(what);
  }

  synchronized int asked(Kind kind) {
    return set(asked, kind).size();
  }

  synchronized int acknowledged(Kind kind) {
    return set(acknowledged, kind).size();
  }

  /// How many requests nobody has answered, or not yet.
  synchronized int open(Kind kind) {
    return asked(kind) - acknowledged(kind);
  }

  /// Everything acknowledged is among what was found, and what was found had been asked for. What
  /// has been found once has to stay.
  synchronized void assertKept(Kind kind, Collection<String> found, String when) {
    assertThat(found)
        .as("%s, %s", when, kind)
        .doesNotHaveDuplicates()
        .containsAll(set(acknowledged, kind))
        .isSubsetOf(set(asked, kind));
    set(acknowledged, kind).addAll(found);
  }

  /// The value is the last one acknowledged or one asked for since.
  synchronized void assertLast(Kind kind, String found, String when) {
    if (acknowledged(kind) > 0) {
      var since = new LinkedHashSet<>(set(asked, kind));
      var last = set(acknowledged, kind).stream().reduce((_, later) -> later).orElseThrow();
      for (var earlier : set(asked, kind)) {
        if (earlier.equals(last)) {
          break;
        }
        since.remove(earlier);
      }
      assertThat(found).as("%s, %s", when, kind).isIn(since);
      set(acknowledged, kind).remove(found);
      set(acknowledged, kind).add(found);
    }
  }

  private static Set<String> set(Map<Kind, Set<String>> sets, Kind kind) {
    return sets.computeIfAbsent(kind, _ -> new LinkedHashSet<>());
  }
}
