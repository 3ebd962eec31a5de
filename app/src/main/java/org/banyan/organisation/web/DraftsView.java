package org.banyan.organisation.web;

import java.time.Instant;
import java.util.List;
import org.banyan.organisation.draft.Standing;

/// The drafts under way, as a list shows them.
public record DraftsView(
    List<Row> rows, List<TemplateView> templates, boolean inForce, String refused) {

  /// A draft: whose, from which revision, and how far it has come.
  public record Row(
      String address,
      String name,
      String owner,
      boolean own,
      Standing standing,
      String base,
      int steps,
      String changedBy,
      Instant changedAt) {}
}
