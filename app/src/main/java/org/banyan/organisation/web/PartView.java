package org.banyan.organisation.web;

import java.util.List;
import java.util.Optional;
import org.banyan.organisation.draft.DraftSummary;

/// The form of a part of a draft’s charter, or of what the charter says of the team as a whole: the
/// way it goes to, what it is about, and the finding it shall put right, if it comes from one.
public record PartView(
    DraftSummary draft,
    Form form,
    List<FormField> fields,
    String reason,
    Optional<FindingView> finding,
    String refused) {

  /// Which form it is; the empty id stands for a part that is not there yet.
  public record Form(
      String way, String list, String id, String kind, String title, boolean removable) {}

  public String address() {
    return "/organisation/drafts/" + draft.id();
  }
}
