package org.banyan.organisation.web;

import java.util.List;
import org.banyan.organisation.draft.DraftSummary;

/// What stands between a draft and the charter in force: each conflict with both versions.
public record CarryOverView(
    DraftSummary draft, long revision, List<Clash> clashes, List<String> theirs, String refused) {

  /// A change of the draft and what the charter in force says instead.
  public record Clash(
      String name, String mine, List<String> theirs, String why, boolean canInsist) {}

  public String address() {
    return "/organisation/drafts/" + draft.id();
  }
}
