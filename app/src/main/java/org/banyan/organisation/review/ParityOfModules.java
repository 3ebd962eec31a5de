package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// How far duty and authority cover each other in each module and in the whole. In a module, what
/// its duties need of a post is set against what the post holds for them or for nothing.
final class ParityOfModules {

  private static final double LEAST = 0.7;

  private final long[] matched;
  private final long[] either;
  private long allMatched;
  private long allEither;

  private ParityOfModules(Design design) {
    this.matched = new long[design.modules().size()];
    this.either = new long[design.modules().size()];
    design.posts().forEach(this::add);
  }

  static void sufficient(Design design, Tally tally) {
    var parity = new ParityOfModules(design);
    for (var node : design.modules()) {
      if (parity.either[node.place()] == 0) {
        continue;
      }
      tally.examine(node);
      var index = parity.index(node);
      if (index.value() < LEAST) {
        tally.object(node, new ControlFinding.LowParity(node.module(), index.value(), LEAST));
      }
    }
  }

  /// The whole first, then each module in which anything is needed or held.
  static List<ParityIndex> of(Design design) {
    var parity = new ParityOfModules(design);
    var indices = new ArrayList<ParityIndex>();
    if (parity.allEither > 0) {
      indices.add(new ParityIndex(Optional.empty(), parity.allMatched, parity.allEither));
    }
    for (var node : design.modules()) {
      if (parity.either[node.place()] > 0) {
        indices.add(parity.index(node));
      }
    }
    return indices;
  }

  private ParityIndex index(ModuleNode node) {
    return new ParityIndex(
        Optional.of(node.module().id()), matched[node.place()], either[node.place()]);
  }

  private void add(PostNode node) {
    var needed = new BitSet[matched.length];
    for (var duty : node.duties()) {
      var place = duty.module.place();
      if (needed[place] == null) {
        needed[place] = new BitSet();
      }
      for (var need : duty.needs) {
        needed[place].set(need);
      }
      if (duty.approval >= 0 && duty.accountable.contains(node)) {
        needed[place].set(duty.approval);
      }
    }
    var all = new BitSet();
    for (var each : needed) {
      if (each != null) {
        all.or(each);
      }
    }
    var surplus = (BitSet) node.grants.clone();
    surplus.andNot(all);
    for (var place = 0; place < needed.length; place++) {
      var here = needed[place];
      if (here != null || (!surplus.isEmpty() && node.modules().get(place))) {
        count(place, here == null ? new BitSet() : here, node.grants, surplus);
      }
    }
    either(all, node.grants);
  }

  private void count(int place, BitSet needed, BitSet granted, BitSet surplus) {
    either[place] += needed.cardinality() + surplus.cardinality();
    matched[place] += common(needed, granted);
  }

  private void either(BitSet needed, BitSet granted) {
    var both = common(needed, granted);
    allMatched += both;
    allEither += needed.cardinality() + granted.cardinality() - both;
  }

  private static int common(BitSet one, BitSet other) {
    var both = (BitSet) one.clone();
    both.and(other);
    return both.cardinality();
  }
}
