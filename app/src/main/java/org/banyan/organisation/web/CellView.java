package org.banyan.organisation.web;

import java.util.List;
import org.banyan.organisation.draft.DraftSummary;

/// One cell of the RACI matrix of a draft, to be filled in by a form.
public record CellView(
    DraftSummary draft,
    String duty,
    String dutyTitle,
    String post,
    String postTitle,
    List<Choice> choices,
    String refused) {

  /// A letter with what it means.
  public record Choice(String sign, String meaning, boolean chosen) {}

  public String address() {
    return "/organisation/drafts/" + draft.id();
  }
}
