package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.review.ParityFinding.AuthorityWithoutDuty;
import org.banyan.organisation.review.ParityFinding.CannotDecide;
import org.banyan.organisation.review.ParityFinding.DutyWithoutAuthority;

/// Whoever answers for a duty may do what it needs, and nobody may do what no duty of theirs needs.
final class Parity {

  private Parity() {}

  static void authorityForDuty(Design design, Tally tally) {
    for (var node : design.posts()) {
      var examined = false;
      Map<Authority, List<Duty>> missing = Map.of();
      for (var duty : node.duties()) {
        examined |= duty.needs.length > 0;
        for (var need : duty.needs) {
          if (!node.grants.get(need)) {
            missing = missing.isEmpty() ? new LinkedHashMap<>() : missing;
            missing.computeIfAbsent(design.authority(need), _ -> new ArrayList<>()).add(duty.duty);
          }
        }
      }
      tally.examine(node, examined ? 1 : 0);
      if (!missing.isEmpty()) {
        tally.object(node, new DutyWithoutAuthority(node.post, missing));
      }
    }
  }

  static void dutyForAuthority(Design design, Tally tally) {
    for (var node : design.posts()) {
      if (node.grants.isEmpty()) {
        continue;
      }
      tally.examine(node);
      var used = used(node);
      var surplus =
          node.post.grants().stream().filter(grant -> !used.get(design.number(grant))).toList();
      if (!surplus.isEmpty()) {
        tally.object(node, new AuthorityWithoutDuty(node.post, surplus));
      }
    }
  }

  static void accountableDecide(Design design, Tally tally) {
    for (var node : design.duties()) {
      if (node.approval < 0) {
        continue;
      }
      tally.examine(node);
      for (var post : node.accountable) {
        if (!post.grants.get(node.approval)) {
          tally.object(
              node, new CannotDecide(node.duty, post.post, design.authority(node.approval)));
        }
      }
    }
  }

  /// Everything the duties of a post need of it, approval included where it is accountable.
  static BitSet used(PostNode node) {
    var used = new BitSet();
    for (var duty : node.duties()) {
      for (var need : duty.needs) {
        used.set(need);
      }
    }
    for (var duty : node.accountable) {
      if (duty.approval >= 0) {
        used.set(duty.approval);
      }
    }
    return used;
  }
}
