package org.banyan.organisation.review;

import java.util.BitSet;
import java.util.List;
import org.banyan.organisation.charter.Authority;

/// An exclusive authority belongs to one post of a unit, and a unit gives only what it has.
final class Domains {

  private final Design design;
  private final Tally tally;

  private Domains(Design design, Tally tally) {
    this.design = design;
    this.tally = tally;
  }

  static void exclusive(Design design, Tally tally) {
    var domains = new Domains(design, tally);
    var exclusive = design.numbers(design.charter().rules().exclusive());
    for (var unit : design.units()) {
      tally.examine(unit);
      domains.examineShared(unit, exclusive);
      domains.examineGiven(unit);
    }
  }

  private void examineShared(UnitNode unit, BitSet exclusive) {
    for (var authority : exclusive.stream().toArray()) {
      var holders = unit.posts.stream().filter(post -> post.grants.get(authority)).toList();
      if (holders.size() > 1) {
        tally.object(
            unit,
            new DomainFinding.ExclusiveShared(
                unit.unit, design.authority(authority), Design.posts(holders)));
      }
    }
  }

  private void examineGiven(UnitNode unit) {
    if (unit.authorities.isEmpty()) {
      return;
    }
    for (var post : unit.posts) {
      var beyond = beyond(post.grants, unit);
      if (!beyond.isEmpty()) {
        tally.object(unit, new DomainFinding.GrantBeyondUnit(post.post, unit.unit, beyond));
      }
    }
    for (var inner : unit.within) {
      var beyond = beyond(inner.authorities, unit);
      if (!beyond.isEmpty()) {
        tally.object(inner, new DomainFinding.UnitBeyondParent(inner.unit, unit.unit, beyond));
      }
    }
  }

  private List<Authority> beyond(BitSet given, UnitNode unit) {
    var beyond = new BitSet();
    beyond.or(given);
    beyond.andNot(unit.authorities);
    return beyond.isEmpty() ? List.of() : design.authorities(beyond);
  }
}
