package org.banyan.organisation.draft;

import java.util.Map;
import org.banyan.organisation.History;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.change.Base;
import org.banyan.organisation.change.Conflict.Choice;
import org.banyan.organisation.change.Conflict.Place;
import org.banyan.organisation.change.Draft;
import org.banyan.organisation.change.Rebase;
import org.banyan.organisation.change.Rebased;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.draft.DraftRows.Kept;
import org.springframework.stereotype.Component;

/// Puts a draft together from its rows and the revision it starts from.
@Component
class DraftReading {

  private final DraftRows rows;
  private final Organisation organisation;
  private final History history;

  DraftReading(DraftRows rows, Organisation organisation, History history) {
    this.rows = rows;
    this.organisation = organisation;
    this.history = history;
  }

  OpenDraft open(DraftSummary row) {
    var steps = rows.steps(row.id());
    var done = steps.stream().filter(kept -> !kept.undone()).toList();
    var undone = steps.stream().filter(Kept::undone).toList().reversed();
    var draft =
        new Draft(
            base(row.base().revision(), row.base().title()),
            done.stream().map(Kept::step).toList(),
            undone.stream().map(Kept::step).toList());
    return new OpenDraft(row, draft, draft.charter(), done.stream().map(Kept::madeIn).toList());
  }

  /// The revision in force, or nothing yet under some title.
  Base current(String title) {
    return base(organisation.revision(), title);
  }

  /// What a draft would be on the charter in force, with what conflicts.
  Rebased rebased(OpenDraft open, Map<Place, Choice> choices) {
    return Rebase.of(open.draft(), current(open.summary().base().title()), choices);
  }

  private Base base(long revision, String title) {
    var charter = revision == 0 ? Charter.empty(title) : charter(revision);
    return new Base(revision, charter, history.retired(charter));
  }

  private Charter charter(long revision) {
    return organisation
        .charter(revision)
        .or(() -> history.charter(revision))
        .orElseThrow(() -> new IllegalStateException("No such revision (%d).".formatted(revision)));
  }
}
