package org.banyan.organisation.draft;

import java.util.List;
import org.banyan.organisation.change.Draft;
import org.banyan.organisation.charter.Charter;

/// A draft with its steps, the charter they lead to, and the version each step was made in.
public record OpenDraft(DraftSummary summary, Draft draft, Charter charter, List<Long> madeIn) {

  public OpenDraft {
    madeIn = List.copyOf(madeIn);
  }
}
