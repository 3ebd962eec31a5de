package org.banyan.organisation.charter;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banyan.organisation.charter.Authority.Enforced;
import org.banyan.organisation.charter.CharterId.MetricId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.SkillId;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.Reach.Named;
import org.banyan.platform.access.ScopeCatalogue.Kind;

/// A place in the team: whom it reports to, what it may decide, by which outcomes it is known and
/// with which weights (in per cent), how many seats it has and who holds them.
public record Post(
    PostId id,
    String title,
    UnitId unit,
    List<PostId> superiors,
    String purpose,
    int seats,
    List<PersonRef> holders,
    List<Authority> grants,
    List<MetricId> metrics,
    Map<SkillId, Integer> skills,
    Map<MetricId, Integer> weights)
    implements Part {

  public Post {
    title = Guard.title(id, title);
    purpose = purpose.strip();
    Guard.within(id, "seats", seats, 0, 10_000);
    superiors = Guard.distinct(id, superiors);
    holders = Guard.distinct(id, holders);
    grants = Guard.distinct(id, grants);
    metrics = Guard.distinct(id, metrics);
    skills = Guard.levels(id, skills);
    weights = Guard.weights(id, weights, metrics);
  }

  /// A post whose outcome metrics have no weights.
  public Post(
      PostId id,
      String title,
      UnitId unit,
      List<PostId> superiors,
      String purpose,
      int seats,
      List<PersonRef> holders,
      List<Authority> grants,
      List<MetricId> metrics,
      Map<SkillId, Integer> skills) {
    this(id, title, unit, superiors, purpose, seats, holders, grants, metrics, skills, Map.of());
  }

  /// Seats that nobody holds.
  public int vacancies() {
    return Math.max(0, seats - holders.size());
  }

  private Stream<UnitId> reachedUnits() {
    return grants.stream()
        .flatMap(grant -> grant instanceof Enforced enforced ? Stream.of(enforced) : Stream.of())
        .flatMap(grant -> grant.reach() instanceof Named named ? Stream.of(named) : Stream.of())
        .filter(named -> named.kind() == Kind.UNIT)
        .map(named -> new UnitId(named.name()));
  }

  /// Every other part it names.
  Stream<? extends CharterId> named() {
    return Stream.of(
            Stream.of(unit),
            superiors.stream(),
            holders.stream(),
            metrics.stream(),
            skills.keySet().stream(),
            reachedUnits())
        .flatMap(each -> each);
  }
}
