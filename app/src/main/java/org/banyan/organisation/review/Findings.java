package org.banyan.organisation.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.banyan.organisation.charter.CharterId.ModuleId;
import org.banyan.organisation.charter.TeamModule;
import org.banyan.organisation.review.Assessment.Assessed;
import org.banyan.organisation.review.Assessment.Share;

/// The outcome of a review: every check with what it found or why it was not made, and how far duty
/// and authority cover each other, in the whole first and then in each module.
public record Findings(
    List<Assessment> assessments, List<TeamModule> modules, List<ParityIndex> parity) {

  /// Before anything is reviewed.
  public static final Findings NONE = new Findings(List.of(), List.of(), List.of());

  public Findings {
    assessments = List.copyOf(assessments);
    modules = List.copyOf(modules);
    parity = List.copyOf(parity);
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
    return assessments.stream()
        .flatMap(assessment -> assessment.findings().stream())
        .filter(finding -> finding.severity() == severity)
        .count();
  }

  /// The parity index of one module; empty where nothing is needed or held in it.
  public Optional<ParityIndex> parity(Optional<ModuleId> module) {
    return parity.stream().filter(index -> index.module().equals(module)).findFirst();
  }

  /// How well a principle is kept, from 0 to 100: the mean of what its checks let pass, a check
  /// that can find errors counting three, one that can warn two. Empty when nothing was assessed.
  public OptionalInt score(Principle principle) {
    return score(principle, assessed -> Optional.of(assessed.whole()));
  }

  /// The same in one module.
  public OptionalInt score(Principle principle, ModuleId module) {
    return score(principle, assessed -> Optional.ofNullable(assessed.shares().get(module)));
  }

  private OptionalInt score(Principle principle, Function<Assessed, Optional<Share>> share) {
    var weight = 0.0;
    var passed = 0.0;
    for (var assessment : of(principle)) {
      if (assessment instanceof Assessed assessed) {
        var part = share.apply(assessed).filter(each -> each.examined() > 0);
        var gravity = assessed.check().gravest().gravity();
        weight += part.isPresent() ? gravity : 0;
        passed += part.map(each -> gravity * each.passed()).orElse(0.0);
      }
    }
    return weight == 0
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.floor(100 * passed / weight));
  }
}
