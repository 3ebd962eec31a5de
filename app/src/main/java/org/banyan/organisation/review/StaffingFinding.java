package org.banyan.organisation.review;

import java.util.List;
import java.util.stream.Stream;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Post;

/// What 灵活高效, a flexible and efficient structure, objects to.
public sealed interface StaffingFinding extends Finding {

  /// A post with seats nobody holds; grave when it is accountable for something.
  record VacantSeats(Post post, boolean accountable) implements StaffingFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("vacant-seats", post, post.seats(), post.holders().size(), post.vacancies());
    }

    @Override
    public Check check() {
      return Check.F1;
    }

    @Override
    public Severity severity() {
      return accountable ? Severity.ERROR : Severity.WARNING;
    }

    @Override
    public List<CharterId> witness() {
      return List.of(post.id());
    }

    @Override
    public int hits() {
      return post.vacancies();
    }
  }

  /// A post more people hold than it has seats.
  record TooManyHolders(Post post) implements StaffingFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("too-many-holders", post, post.seats(), post.holders().size());
    }

    @Override
    public Check check() {
      return Check.F1;
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public List<CharterId> witness() {
      return Stream.<CharterId>concat(Stream.of(post.id()), post.holders().stream()).toList();
    }
  }

  /// A person whose duties take more than all, nearly all, or little of their hours a week.
  record LoadOff(PersonRef person, double hours, double capacity, List<Duty> heaviest)
      implements StaffingFinding {

    static final double FULL = 1;
    static final double NEARLY_FULL = 0.85;
    static final double IDLE = 0.3;

    public double share() {
      return hours / capacity;
    }

    @Override
    public Phrase phrase() {
      return Phrase.of(
          share() < IDLE ? "load-low" : "load-high", person, hours, capacity, share(), heaviest);
    }

    @Override
    public Check check() {
      return Check.F2;
    }

    @Override
    public Severity severity() {
      if (share() > FULL) {
        return Severity.ERROR;
      }
      return share() > NEARLY_FULL ? Severity.WARNING : Severity.INFO;
    }

    @Override
    public List<CharterId> witness() {
      return Stream.<CharterId>concat(Stream.of(person), heaviest.stream().map(Duty::id)).toList();
    }
  }
}
