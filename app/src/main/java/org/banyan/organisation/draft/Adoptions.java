package org.banyan.organisation.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.organisation.Adoption;
import org.banyan.organisation.Adoption.Reason;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.Proposal;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.draft.DraftSummary.Fate;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.page.NoSuch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The way of a draft into force: proposed, talked about, adopted at once or for a day to come.
@Service
public class Adoptions {

  private final DraftRows rows;
  private final DraftReading reading;
  private final DraftSteps steps;
  private final Organisation organisation;
  private final DraftNews news;
  private final Audit audit;
  private final Clock clock;

  Adoptions(
      DraftRows rows,
      DraftReading reading,
      DraftSteps steps,
      Organisation organisation,
      DraftNews news,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.reading = reading;
    this.steps = steps;
    this.organisation = organisation;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /// Puts a draft to those who may adopt it. Nobody works on it from then on.
  @Transactional
  public Decided propose(UUID id, PersonId by) {
    steps.demand(by, Power.CHARTER_DRAFT);
    var draft = claim(id);
    if (!draft.isOpen() || draft.steps() == 0) {
      return new Decided.Refused(Reason.NOTHING_CHANGED);
    }
    if (isBehind(draft)) {
      return new Decided.Refused(Reason.BEHIND);
    }
    turn(draft, Standing.PROPOSED, Fate.proposed(by), by);
    audit.record(by, "draft.proposed", id.toString(), Map.of("name", draft.name()));
    news.proposed(draft, organisation.adopters(reading.open(draft).charter()), by);
    return new Decided.Proposed();
  }

  /// Takes a proposal back, also one that was to come into force on a day to come.
  @Transactional
  public boolean takeBack(UUID id, PersonId by) {
    steps.demand(by, Power.CHARTER_DRAFT);
    var draft = claim(id);
    if (draft.standing() != Standing.PROPOSED && draft.standing() != Standing.SCHEDULED) {
      return false;
    }
    turn(draft, Standing.OPEN, Fate.NONE, by);
    audit.record(by, "draft.taken-back", id.toString(), Map.of("name", draft.name()));
    return true;
  }

  /// Adopts a proposed draft now, or for a time to come. The first charter of all needs nobody to
  /// have proposed it.
  @Transactional
  public Decided adopt(UUID id, String reason, Optional<Instant> at, PersonId by) {
    steps.demand(by, Power.CHARTER_ADOPT);
    var claimed = claim(id);
    var draft = isFirst(claimed) ? claimed.with(Fate.proposed(claimed.owner())) : claimed;
    if (draft.standing() != Standing.PROPOSED && !isFirst(draft)) {
      return new Decided.Refused(Reason.NOT_PROPOSED);
    }
    if (isBehind(draft)) {
      return new Decided.Refused(Reason.BEHIND);
    }
    var proposal = proposal(draft, reason);
    return at.map(day -> schedule(draft, proposal, day, by))
        .orElseGet(() -> enforce(draft, proposal, by));
  }

  /// The drafts whose time has come.
  List<UUID> due() {
    return rows.due(clock.instant());
  }

  /// Puts a draft in force whose time has come. All is looked at again: who decided may no longer
  /// decide, and another charter may be in force. If it cannot be, it is a proposal again.
  @Transactional
  public void comeIntoForce(UUID id) {
    var draft = claim(id);
    var adopter = draft.fate().adoptedBy();
    if (draft.standing() != Standing.SCHEDULED || adopter.isEmpty()) {
      return;
    }
    var by = adopter.get();
    var decided =
        steps.may(by, Power.CHARTER_ADOPT)
            ? carriedOver(draft, by)
            : new Decided.Refused(Reason.MAY_NOT);
    if (decided instanceof Decided.Refused(var reason)) {
      turn(draft, Standing.PROPOSED, draft.fate().troubled(reason.key()), by);
      news.troubled(draft, List.of(draft.owner(), by));
    }
  }

  private Decided carriedOver(DraftSummary draft, PersonId by) {
    var open = reading.open(draft);
    var rebased = reading.rebased(open, Map.of());
    if (!rebased.isSettled()) {
      return new Decided.Refused(Reason.BEHIND);
    }
    return enforce(draft, proposal(draft, draft.fate().reason(), rebased.draft().charter()), by);
  }

  private Decided schedule(DraftSummary draft, Proposal proposal, Instant day, PersonId by) {
    if (!day.isAfter(clock.instant())) {
      return new Decided.Refused(Reason.DAY_PAST);
    }
    var objection = organisation.objection(proposal, by);
    if (objection.isPresent()) {
      return new Decided.Refused(objection.get());
    }
    turn(draft, Standing.SCHEDULED, draft.fate().scheduled(by, day, proposal.reason()), by);
    audit.record(
        by,
        "draft.scheduled",
        draft.id().toString(),
        Map.of("name", draft.name(), "at", day.toString(), "reason", proposal.reason()));
    return new Decided.Scheduled(day);
  }

  private Decided enforce(DraftSummary draft, Proposal proposal, PersonId by) {
    return switch (organisation.adopt(proposal, by)) {
      case Adoption.Adopted(var revision) -> {
        var fate = draft.fate().adopted(by, clock.instant(), proposal.reason(), revision);
        turn(draft, Standing.ADOPTED, fate, by);
        yield new Decided.InForce(revision);
      }
      case Adoption.Refused(var reason) -> new Decided.Refused(reason);
    };
  }

  private Proposal proposal(DraftSummary draft, String reason) {
    return proposal(draft, reason, reading.open(draft).charter());
  }

  private static Proposal proposal(DraftSummary draft, String reason, Charter charter) {
    var by = draft.fate().proposedBy().orElse(draft.owner());
    return new Proposal(charter, reason, by, Optional.of(draft.id()));
  }

  private boolean isFirst(DraftSummary draft) {
    return draft.isOpen() && draft.steps() > 0 && organisation.revision() == 0;
  }

  private boolean isBehind(DraftSummary draft) {
    return draft.base().revision() != organisation.revision();
  }

  private void turn(DraftSummary draft, Standing standing, Fate fate, PersonId by) {
    rows.turn(draft.id(), standing, fate);
    rows.touch(draft, by);
  }

  private DraftSummary claim(UUID id) {
    return rows.claim(id).orElseThrow(() -> new NoSuch("draft", id));
  }
}
