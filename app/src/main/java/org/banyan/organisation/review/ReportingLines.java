package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.banyan.organisation.charter.Unit;

/// The tree of posts and units is sound: one superior each, one head, no rings, leads inside.
final class ReportingLines {

  private final Design design;
  private final Tally tally;

  private ReportingLines(Design design, Tally tally) {
    this.design = design;
    this.tally = tally;
  }

  static void sound(Design design, Tally tally) {
    var lines = new ReportingLines(design, tally);
    design.posts().forEach(tally::examine);
    design.units().forEach(tally::examine);
    lines.examineUnits();
    if (design.posts().stream().anyMatch(node -> !node.reports.isEmpty())) {
      lines.examinePosts();
    }
  }

  private void examineUnits() {
    var parents = new LinkedHashMap<UnitNode, List<UnitNode>>();
    for (var node : design.units()) {
      parents.put(node, node.unit.parent().map(design::unit).stream().toList());
      leadOutside(node.unit).ifPresent(finding -> tally.object(node, finding));
    }
    for (var ring : Rings.in(parents)) {
      var units = ring.stream().map(node -> node.unit).toList();
      tally.object(modules(ring), new DivisionFinding.UnitCycle(units));
    }
  }

  private Optional<Finding> leadOutside(Unit unit) {
    return unit.lead()
        .map(lead -> design.post(lead).post)
        .filter(lead -> !lead.unit().equals(unit.id()))
        .map(lead -> new DivisionFinding.LeadOutsideUnit(unit, lead));
  }

  private void examinePosts() {
    var superiors = new LinkedHashMap<PostNode, List<PostNode>>();
    var heads = new ArrayList<PostNode>();
    for (var node : design.posts()) {
      var above = design.nodes(node.post.superiors());
      superiors.put(node, above);
      if (above.isEmpty()) {
        heads.add(node);
      }
      if (above.size() > 1) {
        tally.object(node, new DivisionFinding.SeveralSuperiors(node.post, Design.posts(above)));
      }
    }
    for (var ring : Rings.in(superiors)) {
      tally.object(modules(ring), new DivisionFinding.ReportingCycle(Design.posts(ring)));
    }
    if (heads.size() > 1) {
      tally.object(modules(heads), new DivisionFinding.SeveralHeads(Design.posts(heads)));
    }
  }

  private static BitSet modules(List<? extends InModules> nodes) {
    var modules = new BitSet();
    nodes.forEach(node -> modules.or(node.modules()));
    return modules;
  }
}
