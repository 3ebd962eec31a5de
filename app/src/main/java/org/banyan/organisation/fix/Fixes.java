package org.banyan.organisation.fix;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.organisation.change.Changes;
import org.banyan.organisation.change.Replay;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.review.Evidence;
import org.banyan.organisation.review.Finding;
import org.banyan.organisation.review.Findings;
import org.banyan.organisation.review.Review;

/// Finds the change that puts a finding right: the first that makes it go away and, reviewed again,
/// brings no other.
public final class Fixes {

  private final Charter charter;
  private final Evidence evidence;
  private final Set<String> before;
  private final Candidates candidates;

  public Fixes(Charter charter, Evidence evidence, Findings findings) {
    this.charter = charter;
    this.evidence = evidence;
    this.before = ids(findings);
    this.candidates = new Candidates(charter, evidence.today());
  }

  /// Empty where nothing can be done without somebody having to think.
  public Optional<Fix> of(Finding finding) {
    return candidates
        .of(finding)
        .filter(fix -> !fix.changes().isEmpty())
        .filter(fix -> solves(fix, finding))
        .findFirst();
  }

  private boolean solves(Fix fix, Finding finding) {
    return switch (Changes.replay(charter, fix.changes(), Set.of())) {
      case Replay.Made(var after) -> {
        var left = new HashSet<>(ids(Review.of(after, evidence)));
        yield !left.contains(finding.id()) && before.containsAll(left);
      }
      case Replay.Refused _ -> false;
    };
  }

  private static Set<String> ids(Findings findings) {
    return findings.list().stream().map(Finding::id).collect(Collectors.toSet());
  }
}
