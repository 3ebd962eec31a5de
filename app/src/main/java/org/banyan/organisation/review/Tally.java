package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.organisation.charter.CharterId.ModuleId;
import org.banyan.organisation.review.Assessment.Assessed;

/// Counts what a check looks at and keeps what it objects to, for the whole and for each module.
final class Tally {

  private final List<ModuleNode> modules;
  private final int[] examinedIn;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Set<ModuleId>> objectedIn = new HashMap<>();
  private final Map<BitSet, Set<ModuleId>> named = new HashMap<>();
  private int examined;

  Tally(Design design) {
    this.modules = List.copyOf(design.modules());
    this.examinedIn = new int[modules.size()];
  }

  void examine(InModules thing) {
    examine(thing, 1);
  }

  void examine(InModules thing, int times) {
    examined += times;
    var in = thing.modules();
    for (var place = in.nextSetBit(0); place >= 0; place = in.nextSetBit(place + 1)) {
      examinedIn[place] += times;
    }
  }

  /// Counts what belongs to no module.
  void examine(int times) {
    examined += times;
  }

  void object(InModules thing, Finding finding) {
    object(thing.modules(), finding);
  }

  void object(BitSet in, Finding finding) {
    findings.add(finding);
    objectedIn.put(finding.id(), named.computeIfAbsent(in, this::modules));
  }

  Assessed assessed(Check check) {
    var examinedBy = new HashMap<ModuleId, Integer>();
    for (var module : modules) {
      if (examinedIn[module.place()] > 0) {
        examinedBy.put(module.module().id(), examinedIn[module.place()]);
      }
    }
    return new Assessed(check, examined, findings, examinedBy, objectedIn);
  }

  private Set<ModuleId> modules(BitSet in) {
    return in.stream()
        .mapToObj(place -> modules.get(place).module().id())
        .collect(Collectors.toUnmodifiableSet());
  }
}
