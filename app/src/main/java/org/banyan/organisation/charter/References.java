package org.banyan.organisation.charter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.organisation.charter.CharterId.PersonRef;

/// What the parts of a charter call each other by: every id once, and nothing named that is not
/// there. A charter that lists no people may name anybody.
final class References {

  private final Set<CharterId> held = new HashSet<>();
  private final boolean peopleListed;

  References(boolean peopleListed) {
    this.peopleListed = peopleListed;
  }

  <T> References hold(List<T> parts, Function<T, ? extends CharterId> id) {
    for (var part : parts) {
      if (!held.add(id.apply(part))) {
        throw new IllegalArgumentException("The charter holds an id twice (%s).".formatted(part));
      }
    }
    return this;
  }

  <T> References name(List<T> parts, Function<T, Stream<? extends CharterId>> named) {
    parts.forEach(part -> named.apply(part).forEach(this::insistOn));
    return this;
  }

  private void insistOn(CharterId id) {
    var anybody = id instanceof PersonRef && !peopleListed;
    if (!anybody && !held.contains(id)) {
      throw new IllegalArgumentException(
          "The charter names what it does not hold (%s).".formatted(id));
    }
  }
}
