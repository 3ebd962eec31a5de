package org.banyan.organisation.fix;

import static org.banyan.organisation.change.Letter.INFORMED;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.organisation.change.CharterChange;
import org.banyan.organisation.change.PartChange.FieldChanged;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.MetricId;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.Unit;
import org.banyan.organisation.review.ControlFinding;
import org.banyan.organisation.review.ControlFinding.IncompatibleAuthorities;
import org.banyan.organisation.review.ControlFinding.WeightsOff;
import org.banyan.organisation.review.DomainFinding;
import org.banyan.organisation.review.DomainFinding.CanonicalDutyMissing;
import org.banyan.organisation.review.DomainFinding.ConsultInflation;
import org.banyan.organisation.review.DomainFinding.ExclusiveShared;
import org.banyan.organisation.review.DomainFinding.GrantBeyondUnit;
import org.banyan.organisation.review.DomainFinding.ModuleMissing;
import org.banyan.organisation.review.DomainFinding.UnitBeyondParent;
import org.banyan.organisation.review.ParityFinding;
import org.banyan.organisation.review.ParityFinding.AuthorityWithoutDuty;
import org.banyan.organisation.review.ParityFinding.CannotDecide;
import org.banyan.organisation.review.ParityFinding.DutyWithoutAuthority;

/// Ways to bring authority in line with duty: granted where it is missing, taken where it is not
/// used, left in one hand only.
final class AuthorityFixes {

  private static final String AUTHORITIES = "authorities";
  private static final int CONSULTED = 3;
  private static final int ALL = 100;

  private final Charter charter;

  AuthorityFixes(Charter charter) {
    this.charter = charter;
  }

  Stream<Fix> of(DomainFinding finding) {
    return switch (finding) {
      case ExclusiveShared(_, var authority, var posts) ->
          posts.stream()
              .map(keeper ->
                  Fix.taking(posts.stream().filter(post -> !post.equals(keeper)), authority));
      case GrantBeyondUnit(var post, var unit, var beyond) ->
          Stream.of(Fix.taking(post, beyond), widened(unit, beyond));
      case UnitBeyondParent(var unit, var parent, var beyond) ->
          Stream.of(widened(parent, beyond), narrowed(unit, beyond));
      case ConsultInflation(var duty, var consulted) ->
          Stream.of(
              new Fix(
                  consulted.stream()
                      .skip(CONSULTED)
                      .map(post -> Fix.letters(duty, post.id(), INFORMED))
                      .toList()));
      case ModuleMissing _, CanonicalDutyMissing _ -> Stream.empty();
    };
  }

  Stream<Fix> of(ParityFinding finding) {
    return switch (finding) {
      case DutyWithoutAuthority(var post, var missing) ->
          granted(post, List.copyOf(missing.keySet()));
      case AuthorityWithoutDuty(var post, var surplus) -> Stream.of(Fix.taking(post, surplus));
      case CannotDecide(_, var post, var approval) -> granted(post, List.of(approval));
    };
  }

  Stream<Fix> of(ControlFinding finding) {
    return switch (finding) {
      case IncompatibleAuthorities(_, _, var held, var posts) ->
          held.stream()
              .map(authority ->
                  Fix.taking(
                      posts.stream().filter(post -> post.grants().contains(authority)), authority))
              .filter(fix -> !fix.changes().isEmpty());
      case WeightsOff(var post, var sum) -> Stream.of(evened(post, sum));
      case ControlFinding.LowParity _,
          ControlFinding.TooFewPeople _,
          ControlFinding.MetricUncontrolled _ ->
          Stream.empty();
    };
  }

  /// Granted to the post; where its unit states what it may give, given to the unit as well.
  private Stream<Fix> granted(Post post, List<Authority> missing) {
    var plain = Fix.granting(post, missing.stream());
    var changes = new ArrayList<>(plain.changes());
    charter.units().stream()
        .filter(unit -> unit.id().equals(post.unit()) && !unit.authorities().isEmpty())
        .forEach(unit -> changes.addAll(widened(unit, missing).changes()));
    return Stream.of(plain, new Fix(changes));
  }

  /// Given to the unit and, as far as they state anything, to those above it.
  private Fix widened(Unit unit, List<Authority> more) {
    var changes = new ArrayList<CharterChange>();
    var seen = new HashSet<Unit>();
    var at = Optional.of(unit);
    while (at.isPresent() && seen.add(at.get()) && !at.get().authorities().isEmpty()) {
      var own = at.get().authorities();
      var all = Stream.concat(own.stream(), more.stream()).distinct().toList();
      if (all.size() > own.size()) {
        changes.add(new FieldChanged(at.get().id(), AUTHORITIES, own, all));
      }
      at = at.get().parent().flatMap(this::unit);
    }
    return new Fix(changes);
  }

  private Optional<Unit> unit(UnitId id) {
    return charter.units().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private static Fix narrowed(Unit unit, List<Authority> less) {
    var left = unit.authorities().stream().filter(each -> !less.contains(each)).toList();
    return Fix.field(unit.id(), AUTHORITIES, unit.authorities(), left);
  }

  /// The weights in the same proportion, with what rounding leaves over given to the first.
  private static Fix evened(Post post, int sum) {
    var weights = new LinkedHashMap<MetricId, Integer>();
    var count = post.weights().size();
    post.weights()
        .forEach(
            (metric, weight) -> weights.put(metric, sum == 0 ? ALL / count : weight * ALL / sum));
    var left = ALL - weights.values().stream().mapToInt(Integer::intValue).sum();
    weights.merge(weights.firstEntry().getKey(), left, Integer::sum);
    return Fix.field(post.id(), "weights", post.weights(), weights);
  }
}
