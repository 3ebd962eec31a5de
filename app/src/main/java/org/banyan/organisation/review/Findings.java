package org.banyan.organisation.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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

  /// The findings that stand in one module, in the order of the catalogue.
  public List<Finding> of(ModuleId module) {
    return assessments.stream()
        .flatMap(assessment ->
            assessment instanceof Assessed assessed ? assessed.found(module) : Stream.empty())
        .toList();
  }

  /// The same review as if these findings had not been made, so that they count in no score.
  public Findings without(Set<String> findings) {
    return findings.isEmpty()
        ? this
        : new Findings(
            assessments.stream().map(each -> without(each, findings)).toList(), modules, parity);
  }

  private static Assessment without(Assessment assessment, Set<String> findings) {
    return assessment instanceof Assessed assessed ? assessed.without(findings) : assessment;
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
    return score(principle, Assessed::whole);
  }

  /// The same in one module.
  public OptionalInt score(Principle principle, ModuleId module) {
    return score(principle, assessed -> assessed.in(module));
  }

  private OptionalInt score(Principle principle, Function<Assessed, Share> share) {
    var weight = 0.0;
    var passed = 0.0;
    for (var assessment : of(principle)) {
      if (assessment instanceof Assessed assessed) {
        var part = share.apply(assessed);
        var gravity = part.examined() > 0 ? assessed.check().gravest().gravity() : 0;
        weight += gravity;
        passed += gravity == 0 ? 0 : gravity * part.passed();
      }
    }
    return weight == 0
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.floor(100 * passed / weight));
  }
}
