package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.SkillId;
import org.jspecify.annotations.Nullable;

/// Somebody who holds posts: the hours they have, the hours asked of them, what they can and may.
final class PersonNode implements InModules {

  final PersonRef id;
  final List<PostNode> posts = new ArrayList<>(2);
  double capacity;
  double load;
  @Nullable DutyNode gatheredFor;
  Map<SkillId, Integer> skills = Map.of();
  private @Nullable BitSet modules;
  private @Nullable BitSet authorities;

  PersonNode(PersonRef id, double capacity) {
    this.id = id;
    this.capacity = capacity;
  }

  @Override
  public BitSet modules() {
    if (modules == null) {
      modules = new BitSet();
      for (var post : posts) {
        modules.or(post.modules());
      }
    }
    return modules;
  }

  /// Everything they may do by any of their posts.
  BitSet authorities() {
    if (authorities == null) {
      authorities = new BitSet();
      for (var post : posts) {
        authorities.or(post.grants);
      }
    }
    return authorities;
  }

  int level(SkillId skill) {
    return skills.getOrDefault(skill, 0);
  }
}
