package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.banyan.organisation.charter.Unit;
import org.jspecify.annotations.Nullable;

/// A unit with its posts and the units within it.
final class UnitNode implements InModules {

  final Unit unit;
  final List<PostNode> posts = new ArrayList<>();
  final List<UnitNode> within = new ArrayList<>();
  final BitSet authorities;
  private final @Nullable ModuleNode module;
  private @Nullable BitSet modules;

  UnitNode(Unit unit, @Nullable ModuleNode module, BitSet authorities) {
    this.unit = unit;
    this.module = module;
    this.authorities = authorities;
  }

  @Override
  public BitSet modules() {
    if (modules == null) {
      modules = new BitSet();
      if (module == null) {
        for (var post : posts) {
          modules.or(post.workModules());
        }
      } else {
        modules.or(module.modules());
      }
    }
    return modules;
  }

  /// Everybody who works together in it: its own posts and whoever leads a unit within it.
  List<PersonNode> people(Design design) {
    var people = new LinkedHashSet<PersonNode>();
    posts.forEach(post -> people.addAll(post.holders));
    for (var inner : within) {
      inner.unit.lead().ifPresent(lead -> people.addAll(design.post(lead).holders));
    }
    return List.copyOf(people);
  }
}
