package org.banyan.organisation.draft;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.organisation.History;
import org.banyan.organisation.change.Changes;
import org.banyan.organisation.change.CharterChange;
import org.banyan.organisation.change.Conflict.Choice;
import org.banyan.organisation.change.Conflict.Place;
import org.banyan.organisation.change.Rebased;
import org.banyan.organisation.change.Step;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.draft.DraftSummary.Fate;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.store.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The charters being worked out: the door through which drafts are begun, changed step by step,
/// undone, carried over to the charter in force, and thrown away.
@Service
public class Drafts {

  public static final int LONGEST_NAME = 120;

  private static final int LISTED = 200;

  private final DraftRows rows;
  private final DraftReading reading;
  private final DraftSteps steps;
  private final History history;
  private final Audit audit;
  private final Clock clock;

  Drafts(
      DraftRows rows,
      DraftReading reading,
      DraftSteps steps,
      History history,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.reading = reading;
    this.steps = steps;
    this.history = history;
    this.audit = audit;
    this.clock = clock;
  }

  /// Those being worked on or waiting to be adopted, the latest change first.
  public List<DraftSummary> underWay() {
    return rows.in(EnumSet.of(Standing.OPEN, Standing.PROPOSED, Standing.SCHEDULED), LISTED);
  }

  public Optional<OpenDraft> find(UUID id) {
    return rows.find(id).map(reading::open);
  }

  /// Begins a draft under a name; whatever it is brought to is its first step.
  @Transactional
  public UUID begin(String name, Start start, PersonId by) {
    steps.demand(by, Power.CHARTER_DRAFT);
    var id = Ids.next();
    var title = shortened(name);
    var base = reading.current(title);
    rows.add(id, title, by, base.revision(), title);
    brought(start)
        .map(charter -> Changes.between(base.charter(), charter, base.retired()))
        .filter(changes -> !changes.isEmpty())
        .ifPresent(
            changes -> steps.first(id, new Step(changes, reason(start), by, clock.instant())));
    audit.record(by, "draft.begun", id.toString(), Map.of("name", title));
    return id;
  }

  /// Changes the draft. Where somebody else has changed it meanwhile, the change still goes through
  /// unless both touch the same thing.
  @Transactional
  public Saved edit(Seen seen, List<CharterChange> changes, String reason, PersonId by) {
    return steps.edit(seen, new Step(changes, reason, by, clock.instant()));
  }

  @Transactional
  public Saved undo(Seen seen, PersonId by) {
    return steps.undo(seen, by);
  }

  @Transactional
  public Saved redo(Seen seen, PersonId by) {
    return steps.redo(seen, by);
  }

  /// Leaves out one step from among the others.
  @Transactional
  public Saved leaveOut(Seen seen, int number, PersonId by) {
    return steps.leaveOut(seen, number, by);
  }

  /// Says why a step was made.
  @Transactional
  public Saved explain(Seen seen, int number, String reason, PersonId by) {
    return steps.explain(seen, number, reason, by);
  }

  /// What the draft would be on the charter in force, with what conflicts.
  public Rebased rebased(OpenDraft open, Map<Place, Choice> choices) {
    return reading.rebased(open, choices);
  }

  /// Carries the draft over to the charter in force, where nothing is left to choose.
  @Transactional
  public Saved carryOver(Seen seen, Map<Place, Choice> choices, PersonId by) {
    return steps.carryOver(seen, open -> rebased(open, choices), by);
  }

  @Transactional
  public void rename(UUID id, String name, PersonId by) {
    var row = claim(id, by);
    rows.rename(id, shortened(name));
    rows.touch(row, by);
  }

  /// Throws a draft away; it can be fetched back.
  @Transactional
  public void discard(UUID id, PersonId by) {
    turn(id, Standing.DISCARDED, by, "draft.discarded");
  }

  @Transactional
  public void fetchBack(UUID id, PersonId by) {
    turn(id, Standing.OPEN, by, "draft.fetched-back");
  }

  private void turn(UUID id, Standing standing, PersonId by, String action) {
    var row = claim(id, by);
    if (row.standing() != Standing.ADOPTED) {
      rows.turn(id, standing, Fate.NONE);
      rows.touch(row, by);
      audit.record(by, action, id.toString(), Map.of("name", row.name()));
    }
  }

  private DraftSummary claim(UUID id, PersonId by) {
    steps.demand(by, Power.CHARTER_DRAFT);
    return rows.claim(id).orElseThrow(() -> new NoSuch("draft", id));
  }

  private Optional<Charter> brought(Start start) {
    return switch (start) {
      case Start.InForce _ -> Optional.empty();
      case Start.Brought(var charter, _) -> Optional.of(charter);
      case Start.Revision(var number, _) -> history.charter(number);
    };
  }

  private static String reason(Start start) {
    return switch (start) {
      case Start.InForce _ -> "";
      case Start.Brought(_, var reason) -> reason;
      case Start.Revision(_, var reason) -> reason;
    };
  }

  private static String shortened(String name) {
    var text = name.isBlank() ? "—" : name.strip();
    return text.substring(0, Math.min(LONGEST_NAME, text.length()));
  }
}
