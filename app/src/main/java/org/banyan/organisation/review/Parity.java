package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.review.ParityFinding.AuthorityWithoutDuty;
import org.banyan.organisation.review.ParityFinding.CannotDecide;
import org.banyan.organisation.review.ParityFinding.DutyWithoutAuthority;
import org.banyan.organisation.review.Review.Examined;

/// Whoever answers for a duty may do what it needs, and nobody may do what no duty of theirs needs.
final class Parity {

  private Parity() {}

  static Examined authorityForDuty(Design design) {
    var examined = 0;
    var findings = new ArrayList<Finding>();
    for (var post : design.charter().posts()) {
      var needed = needed(design, post);
      examined += needed.isEmpty() ? 0 : 1;
      post.grants().forEach(grant -> needed.remove(grant.unbounded()));
      if (!needed.isEmpty()) {
        findings.add(new DutyWithoutAuthority(post, needed));
      }
    }
    return new Examined(examined, findings);
  }

  static Examined dutyForAuthority(Design design) {
    var examined = 0;
    var findings = new ArrayList<Finding>();
    for (var post : design.charter().posts()) {
      examined += post.grants().isEmpty() ? 0 : 1;
      var used = used(design, post);
      var surplus =
          post.grants().stream().filter(grant -> !used.contains(grant.unbounded())).toList();
      if (!surplus.isEmpty()) {
        findings.add(new AuthorityWithoutDuty(post, surplus));
      }
    }
    return new Examined(examined, findings);
  }

  static Examined accountableDecide(Design design) {
    var examined = 0;
    var findings = new ArrayList<Finding>();
    for (var duty : design.charter().duties()) {
      if (duty.approval().isEmpty()) {
        continue;
      }
      examined++;
      var approval = duty.approval().get();
      design.posts(duty.accountable()).stream()
          .filter(
              post -> post.grants().stream().noneMatch(grant -> approval.equals(grant.unbounded())))
          .forEach(post -> findings.add(new CannotDecide(duty, post, approval)));
    }
    return new Examined(examined, findings);
  }

  private static Map<Authority, List<Duty>> needed(Design design, Post post) {
    var needed = new LinkedHashMap<Authority, List<Duty>>();
    for (var duty : design.duties(post)) {
      for (var need : duty.needs()) {
        needed.computeIfAbsent(need, _ -> new ArrayList<>()).add(duty);
      }
    }
    return needed;
  }

  private static Set<Authority> used(Design design, Post post) {
    var used = new HashSet<>(needed(design, post).keySet());
    design.accountable(post).forEach(duty -> duty.approval().ifPresent(used::add));
    return used;
  }
}
