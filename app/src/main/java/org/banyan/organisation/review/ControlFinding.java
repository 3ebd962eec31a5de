package org.banyan.organisation.review;

import java.util.List;
import java.util.stream.Stream;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.OutcomeMetric;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.Separation;
import org.banyan.organisation.charter.TeamModule;

/// What 责权对等 objects to in how authorities meet in one hand, and in what people are measured by.
public sealed interface ControlFinding extends Finding {

  /// A module in which duty and authority cover each other badly.
  record LowParity(TeamModule module, double index, double least) implements ControlFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("low-parity", module, index, least);
    }

    @Override
    public Check check() {
      return Check.P3;
    }

    @Override
    public List<CharterId> witness() {
      return List.of(module.id());
    }
  }

  /// A person in whose hands authorities meet that must be kept apart.
  record IncompatibleAuthorities(
      Separation separation, PersonRef person, List<Authority> held, List<Post> posts)
      implements ControlFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of(
          "incompatible-authorities",
          person,
          separation,
          held.size(),
          held,
          posts,
          separation.threshold());
    }

    @Override
    public Check check() {
      return Check.P5;
    }

    @Override
    public List<CharterId> witness() {
      return Witness.ids(
          person, Stream.concat(Stream.of(separation.id()), posts.stream().map(Post::id)));
    }

    @Override
    public String subject() {
      return separation.id().value() + "/" + person.value();
    }
  }

  /// A sensitive duty that fewer people than it should take can do between them.
  record TooFewPeople(Duty duty, List<PersonRef> people, int least) implements ControlFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("too-few-people", duty, people.size(), people, least);
    }

    @Override
    public Check check() {
      return Check.P6;
    }

    @Override
    public List<CharterId> witness() {
      return Witness.ids(duty.id(), people.stream());
    }
  }

  /// A post measured by what none of its duties moves.
  record MetricUncontrolled(Post post, List<OutcomeMetric> metrics) implements ControlFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("metric-uncontrolled", post, metrics);
    }

    @Override
    public Check check() {
      return Check.P8;
    }

    @Override
    public List<CharterId> witness() {
      return Witness.ids(post.id(), metrics.stream().map(OutcomeMetric::id));
    }
  }

  /// A post whose metrics do not weigh 100 together.
  record WeightsOff(Post post, int sum) implements ControlFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("weights-off", post, sum);
    }

    @Override
    public Check check() {
      return Check.P8;
    }

    @Override
    public List<CharterId> witness() {
      return List.of(post.id());
    }
  }
}
