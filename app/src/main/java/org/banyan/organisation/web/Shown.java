package org.banyan.organisation.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banyan.organisation.Waiver;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.fix.Fixes;
import org.banyan.organisation.review.Evidence;
import org.banyan.organisation.review.Finding;
import org.banyan.organisation.review.Findings;
import org.banyan.platform.access.PersonId;

/// What of a review is shown: how many findings under each principle, whether those of all checks
/// or of the first dozen and all errors, which are waived, how to put them right, and what the
/// review found before, if it is compared.
record Shown(
    int most,
    boolean all,
    Map<String, Waiver> waived,
    Function<PersonId, String> people,
    Optional<Fixes> fixes,
    Optional<Findings> before) {

  private static final int LARGE = 2_000;

  static Shown first(int most, Map<String, Waiver> waived) {
    return new Shown(most, false, waived, PersonId::toString, Optional.empty(), Optional.empty());
  }

  /// How to put right what a charter is blamed for, where it is small enough to try that while a
  /// page is drawn.
  static Optional<Fixes> fixes(Charter charter, Evidence evidence, Findings findings) {
    return charter.duties().size() <= LARGE
        ? Optional.of(new Fixes(charter, evidence, findings))
        : Optional.empty();
  }

  /// A review without what is waived, which counts in no score.
  Findings counted(Findings findings) {
    return findings.without(waived.keySet());
  }

  Optional<Set<String>> known() {
    return before.map(each -> each.list().stream().map(Finding::id).collect(Collectors.toSet()));
  }
}
