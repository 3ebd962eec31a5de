package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.banyan.organisation.charter.Post;
import org.jspecify.annotations.Nullable;

/// A post with the duties it answers for, the people who hold it and the posts that report to it.
final class PostNode implements InModules {

  final Post post;
  final UnitNode unit;
  final BitSet grants;
  final List<DutyNode> accountable = new ArrayList<>(2);
  final List<DutyNode> responsible = new ArrayList<>(4);
  final List<PersonNode> holders = new ArrayList<>(2);
  final List<PostNode> reports = new ArrayList<>(2);
  private @Nullable BitSet modules;
  private @Nullable List<DutyNode> duties;

  PostNode(Post post, UnitNode unit, BitSet grants) {
    this.post = post;
    this.unit = unit;
    this.grants = grants;
  }

  /// The duties it answers for, in either way, each once.
  List<DutyNode> duties() {
    if (duties == null) {
      duties = new ArrayList<>(accountable);
      for (var duty : responsible) {
        if (!duty.accountable.contains(this)) {
          duties.add(duty);
        }
      }
    }
    return duties;
  }

  /// The modules its duties belong to.
  BitSet workModules() {
    var found = new BitSet();
    duties().forEach(duty -> found.set(duty.module.place()));
    return found;
  }

  /// The modules of its duties or, where it has none, of its unit.
  @Override
  public BitSet modules() {
    if (modules == null) {
      var work = workModules();
      modules = work.isEmpty() ? unit.modules() : work;
    }
    return modules;
  }

  @Override
  public String toString() {
    return post.id().value();
  }
}
