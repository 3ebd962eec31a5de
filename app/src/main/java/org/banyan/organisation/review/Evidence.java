package org.banyan.organisation.review;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.banyan.organisation.charter.Charter;

/// What can be judged at all: the aspects that the charter, or the source it came from, states.
public record Evidence(Set<Aspect> stated) {

  public Evidence {
    stated = Set.copyOf(stated);
  }

  /// Everything the charter states something about.
  public static Evidence in(Charter charter) {
    var stated = EnumSet.noneOf(Aspect.class);
    var posts = charter.posts();
    var duties = charter.duties();
    state(stated, !posts.isEmpty(), Aspect.POSTS);
    state(stated, !posts.isEmpty(), Aspect.DEFINITIONS);
    state(stated, !posts.isEmpty(), Aspect.SEATS);
    state(stated, !duties.isEmpty(), Aspect.DUTIES);
    state(stated, posts.stream().anyMatch(post -> !post.holders().isEmpty()), Aspect.HOLDERS);
    state(stated, duties.stream().anyMatch(duty -> duty.hours().isPresent()), Aspect.HOURS);
    state(stated, statesReporting(charter), Aspect.REPORTING);
    state(
        stated,
        posts.stream().anyMatch(post -> !post.grants().isEmpty())
            || duties.stream().anyMatch(duty -> !duty.needs().isEmpty()),
        Aspect.AUTHORITIES);
    state(stated, duties.stream().anyMatch(duty -> duty.approval().isPresent()), Aspect.APPROVALS);
    return new Evidence(stated);
  }

  /// The same without what its source cannot express.
  public Evidence without(Aspect... aspects) {
    var left = EnumSet.noneOf(Aspect.class);
    left.addAll(stated);
    left.removeAll(Set.of(aspects));
    return new Evidence(left);
  }

  boolean states(Aspect aspect) {
    return stated.contains(aspect);
  }

  /// The first of these aspects that is not stated.
  Optional<Aspect> missing(Aspect... needed) {
    for (var aspect : needed) {
      if (!states(aspect)) {
        return Optional.of(aspect);
      }
    }
    return Optional.empty();
  }

  private static boolean statesReporting(Charter charter) {
    return charter.posts().stream().anyMatch(post -> !post.superiors().isEmpty())
        || charter.units().stream()
            .anyMatch(unit -> unit.parent().isPresent() || unit.lead().isPresent());
  }

  private static void state(Set<Aspect> stated, boolean condition, Aspect aspect) {
    if (condition) {
      stated.add(aspect);
    }
  }
}
