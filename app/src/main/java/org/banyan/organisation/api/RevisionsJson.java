package org.banyan.organisation.api;

import java.util.List;
import org.banyan.organisation.PastRevision;
import org.jspecify.annotations.Nullable;

/// The list of revisions as programs read it. People are ids: names are not a matter of the
/// charter.
record RevisionsJson(List<One> revisions, @Nullable String next) {

  /// One revision: what it is called by, who stands behind it, and whether it is in force.
  record One(
      long number,
      String reason,
      String proposedBy,
      String adoptedBy,
      String adoptedAt,
      @Nullable String withdrawnAt,
      boolean inForce) {

    static One of(PastRevision past, long current) {
      return new One(
          past.number(),
          past.reason(),
          past.proposedBy().toString(),
          past.adoptedBy().toString(),
          past.at().toString(),
          past.withdrawnAt().map(Object::toString).orElse(null),
          past.number() == current);
    }
  }

  static RevisionsJson of(List<PastRevision> found, int limit, long current) {
    var last = found.isEmpty() ? 1 : found.getLast().number();
    var more = found.size() == limit && last > 1;
    return new RevisionsJson(
        found.stream().map(past -> One.of(past, current)).toList(),
        more ? "/api/v1/charter/revisions?before=%d&limit=%d".formatted(last, limit) : null);
  }
}
