package org.banyan.organisation.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Post;

/// What 责权对等, parity of responsibility and authority, objects to.
public sealed interface ParityFinding extends Finding {

  /// A post that answers for what it may not do.
  record DutyWithoutAuthority(Post post, Map<Authority, List<Duty>> missing)
      implements ParityFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("duty-without-authority", post, missing.keySet());
    }

    @Override
    public Check check() {
      return Check.P1;
    }

    @Override
    public List<CharterId> witness() {
      var duties = missing.values().stream().flatMap(List::stream).map(Duty::id).distinct();
      return Stream.<CharterId>concat(Stream.of(post.id()), duties).toList();
    }
  }

  /// A post that may do what none of its duties needs.
  record AuthorityWithoutDuty(Post post, List<Authority> surplus) implements ParityFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("authority-without-duty", post, surplus.size(), surplus);
    }

    @Override
    public Check check() {
      return Check.P2;
    }

    @Override
    public Severity severity() {
      var destructive = surplus.stream().anyMatch(Authority::isDestructive);
      return destructive ? Severity.ERROR : Severity.WARNING;
    }

    @Override
    public List<CharterId> witness() {
      return List.of(post.id());
    }
  }

  /// An accountable post that may not approve.
  record CannotDecide(Duty duty, Post post, Authority approval) implements ParityFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("cannot-decide", duty, post, approval);
    }

    @Override
    public Check check() {
      return Check.P4;
    }

    @Override
    public List<CharterId> witness() {
      return List.of(duty.id(), post.id());
    }
  }
}
