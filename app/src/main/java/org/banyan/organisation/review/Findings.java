package org.banyan.organisation.review;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.banyan.organisation.review.Assessment.Assessed;

/// The outcome of a review: every check with what it found or why it was not made.
public record Findings(List<Assessment> assessments) {

  public Findings {
    assessments = List.copyOf(assessments);
  }

  /// All findings, the gravest first, then in the order of the catalogue.
  public List<Finding> list() {
    return assessments.stream()
        .flatMap(assessment -> assessment.findings().stream())
        .sorted(Comparator.comparing(Finding::severity))
        .toList();
  }

  public List<Finding> of(Check check) {
    return assessments.stream()
        .filter(assessment -> assessment.check() == check)
        .flatMap(assessment -> assessment.findings().stream())
        .toList();
  }

  public List<Assessment> of(Principle principle) {
    return assessments.stream()
        .filter(assessment -> assessment.check().principle() == principle)
        .toList();
  }

  public long count(Severity severity) {
    return list().stream().filter(finding -> finding.severity() == severity).count();
  }

  /// How well a principle is kept, from 0 to 100: the mean of what its checks let pass, a check
  /// that can find errors counting three, one that can warn two. Empty when nothing was assessed.
  public OptionalInt score(Principle principle) {
    var weight = 0.0;
    var passed = 0.0;
    for (var assessment : of(principle)) {
      if (assessment instanceof Assessed assessed && assessed.examined() > 0) {
        weight += assessed.check().gravest().gravity();
        passed += assessed.check().gravest().gravity() * assessed.passed();
      }
    }
    return weight == 0
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.floor(100 * passed / weight));
  }
}
