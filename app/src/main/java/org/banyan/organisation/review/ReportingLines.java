package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.Unit;
import org.banyan.organisation.review.Review.Examined;

/// The tree of posts and units is sound: one superior each, one head, no rings, leads inside.
final class ReportingLines {

  private final Design design;
  private final List<Finding> findings = new ArrayList<>();

  private ReportingLines(Design design) {
    this.design = design;
  }

  static Examined sound(Design design) {
    var lines = new ReportingLines(design);
    lines.examineUnits();
    if (design.charter().posts().stream().anyMatch(post -> !post.superiors().isEmpty())) {
      lines.examinePosts();
    }
    var size = design.charter().posts().size() + design.charter().units().size();
    return new Examined(size, lines.findings);
  }

  private void examineUnits() {
    var parents = new LinkedHashMap<UnitId, List<UnitId>>();
    for (var unit : design.charter().units()) {
      parents.put(unit.id(), unit.parent().stream().toList());
      leadOutside(unit).ifPresent(findings::add);
    }
    for (var ring : Rings.in(parents)) {
      findings.add(new DivisionFinding.UnitCycle(ring.stream().map(design::unit).toList()));
    }
  }

  private Optional<Finding> leadOutside(Unit unit) {
    return unit.lead()
        .map(design::post)
        .filter(lead -> !lead.unit().equals(unit.id()))
        .map(lead -> new DivisionFinding.LeadOutsideUnit(unit, lead));
  }

  private void examinePosts() {
    var superiors = new LinkedHashMap<PostId, List<PostId>>();
    var heads = new ArrayList<Post>();
    for (var post : design.charter().posts()) {
      superiors.put(post.id(), post.superiors());
      if (post.superiors().isEmpty()) {
        heads.add(post);
      }
      if (post.superiors().size() > 1) {
        findings.add(new DivisionFinding.SeveralSuperiors(post, design.posts(post.superiors())));
      }
    }
    for (var ring : Rings.in(superiors)) {
      findings.add(new DivisionFinding.ReportingCycle(design.posts(ring)));
    }
    if (heads.size() > 1) {
      findings.add(new DivisionFinding.SeveralHeads(List.copyOf(heads)));
    }
  }
}
