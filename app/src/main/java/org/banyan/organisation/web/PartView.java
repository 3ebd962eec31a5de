package org.banyan.organisation.web;

import java.util.List;
import org.banyan.organisation.draft.DraftSummary;

/// The form of a part of a draft’s charter; the empty id stands for a part that is not there yet.
public record PartView(
    DraftSummary draft,
    String list,
    String id,
    String kind,
    String title,
    List<FormField> fields,
    String reason,
    String refused) {

  public String address() {
    return "/organisation/drafts/" + draft.id();
  }

  public boolean isNew() {
    return id.isEmpty();
  }
}
