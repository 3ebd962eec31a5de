package org.banyan.community;

import java.util.Comparator;
import java.util.List;

/// Where every row of an export went: what came in equals what was kept, doubled, the system's own
/// or not understood.
public record Reconciliation(
    long rows, long kept, long duplicate, long system, long unparsed, List<Reason> reasons) {

  private static final Comparator<Reason> MOST_FREQUENT_FIRST =
      Comparator.comparingLong(Reason::occurrences).reversed().thenComparing(Reason::name);

  public Reconciliation {
    if (rows != kept + duplicate + system + unparsed) {
      throw new IllegalArgumentException(
          "Rows (%d) are not kept (%d) + duplicate (%d) + system (%d) + unparsed (%d)."
              .formatted(rows, kept, duplicate, system, unparsed));
    }
    reasons = reasons.stream().sorted(MOST_FREQUENT_FIRST).toList();
  }

  /// Everything that could be kept was there before.
  public boolean isRepetition() {
    return kept == 0 && duplicate > 0;
  }

  Reconciliation withoutSamples() {
    var bare =
        reasons.stream()
            .map(reason ->
                new Reason(reason.outcome(), reason.name(), reason.occurrences(), List.of()))
            .toList();
    return new Reconciliation(rows, kept, duplicate, system, unparsed, bare);
  }
}
