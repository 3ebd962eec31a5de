package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyan.organisation.charter.CharterId.ModuleId;
import org.banyan.organisation.review.Assessment.Assessed;
import org.banyan.organisation.review.Assessment.Share;

/// Counts what a check looks at and keeps what it objects to, for the whole and for each module.
final class Tally {

  private final List<ModuleNode> modules;
  private final int[] examinedIn;
  private final double[] failedIn;
  private final List<Finding> findings = new ArrayList<>();
  private int examined;

  Tally(Design design) {
    this.modules = List.copyOf(design.modules());
    this.examinedIn = new int[modules.size()];
    this.failedIn = new double[modules.size()];
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
    var failed = finding.severity().weight() * finding.hits();
    for (var place = in.nextSetBit(0); place >= 0; place = in.nextSetBit(place + 1)) {
      failedIn[place] += failed;
    }
  }

  Assessed assessed(Check check) {
    Map<ModuleId, Share> shares = new HashMap<>();
    for (var module : modules) {
      var place = module.place();
      if (examinedIn[place] > 0) {
        shares.put(module.module().id(), new Share(examinedIn[place], failedIn[place]));
      }
    }
    return new Assessed(check, examined, findings, shares);
  }
}
