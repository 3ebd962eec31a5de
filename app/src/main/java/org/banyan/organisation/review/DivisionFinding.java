package org.banyan.organisation.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.Unit;

/// What 明确分工, clear division, objects to.
public sealed interface DivisionFinding extends Finding {

  /// A duty no post is accountable for.
  record NobodyAccountable(Duty duty) implements DivisionFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("nobody-accountable", duty);
    }

    @Override
    public Check check() {
      return Check.D1;
    }

    @Override
    public List<CharterId> witness() {
      return List.of(duty.id());
    }
  }

  /// A duty several posts are accountable for.
  record SeveralAccountable(Duty duty, List<Post> posts) implements DivisionFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("several-accountable", duty, posts.size(), posts);
    }

    @Override
    public Check check() {
      return Check.D1;
    }

    @Override
    public List<CharterId> witness() {
      return Witness.of(duty.id(), posts);
    }
  }

  /// A duty no post carries out.
  record NobodyResponsible(Duty duty) implements DivisionFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("nobody-responsible", duty);
    }

    @Override
    public Check check() {
      return Check.D2;
    }

    @Override
    public List<CharterId> witness() {
      return List.of(duty.id());
    }
  }

  /// A duty given to posts nobody holds.
  record ResponsibleVacant(Duty duty, List<Post> posts) implements DivisionFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("responsible-vacant", duty, posts);
    }

    @Override
    public Check check() {
      return Check.D2;
    }

    @Override
    public List<CharterId> witness() {
      return Witness.of(duty.id(), posts);
    }
  }

  /// A post whose description lacks a part.
  record PostUndefined(Post post, Set<Gap> gaps) implements DivisionFinding {

    /// What the description of a post has to have.
    public enum Gap {
      PURPOSE,
      DUTY,
      METRIC
    }

    @Override
    public Phrase phrase() {
      return Phrase.of("post-undefined", post, gaps);
    }

    @Override
    public Check check() {
      return Check.D4;
    }

    @Override
    public List<CharterId> witness() {
      return List.of(post.id());
    }
  }

  /// Posts that do the same work in the same capacity; the likeness is that of the two most alike.
  record DuplicatedPosts(List<Post> posts, double likeness, List<Duty> shared)
      implements DivisionFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("duplicated-posts", posts.size(), likeness, posts, shared);
    }

    @Override
    public Check check() {
      return Check.D6;
    }

    @Override
    public List<CharterId> witness() {
      return Stream.concat(Witness.of(posts).stream(), shared.stream().map(Duty::id)).toList();
    }

    @Override
    public int hits() {
      return posts.size();
    }
  }

  /// Posts that report to each other in a ring.
  record ReportingCycle(List<Post> posts) implements DivisionFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("reporting-cycle", posts.size(), posts);
    }

    @Override
    public Check check() {
      return Check.D7;
    }

    @Override
    public List<CharterId> witness() {
      return Witness.of(posts);
    }

    @Override
    public int hits() {
      return posts.size();
    }
  }

  /// Posts that report to nobody, where there should be one.
  record SeveralHeads(List<Post> posts) implements DivisionFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("several-heads", posts.size(), posts);
    }

    @Override
    public Check check() {
      return Check.D7;
    }

    @Override
    public List<CharterId> witness() {
      return Witness.of(posts);
    }

    @Override
    public int hits() {
      return posts.size() - 1;
    }
  }

  /// A post with more than one superior.
  record SeveralSuperiors(Post post, List<Post> superiors) implements DivisionFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("several-superiors", post, superiors.size(), superiors);
    }

    @Override
    public Check check() {
      return Check.D7;
    }

    @Override
    public List<CharterId> witness() {
      return Witness.of(post.id(), superiors);
    }
  }

  /// Units that contain each other in a ring.
  record UnitCycle(List<Unit> units) implements DivisionFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("unit-cycle", units.size(), units);
    }

    @Override
    public Check check() {
      return Check.D7;
    }

    @Override
    public List<CharterId> witness() {
      return units.stream().<CharterId>map(Unit::id).toList();
    }

    @Override
    public int hits() {
      return units.size();
    }
  }

  /// A unit led by a post outside it.
  record LeadOutsideUnit(Unit unit, Post lead) implements DivisionFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("lead-outside-unit", unit, lead);
    }

    @Override
    public Check check() {
      return Check.D7;
    }

    @Override
    public List<CharterId> witness() {
      return List.of(unit.id(), lead.id());
    }
  }
}
