package org.banyan.organisation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.banyan.organisation.Revisions.Snapshot;
import org.banyan.organisation.charter.AdoptionRule;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.review.Evidence;
import org.banyan.organisation.review.Findings;
import org.banyan.organisation.review.Review;
import org.banyan.organisation.yaml.CharterWriter;
import org.banyan.platform.access.Decision;
import org.banyan.platform.access.GrantSource;
import org.banyan.platform.access.NotAllowed;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.access.Whereabouts;
import org.banyan.platform.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The team’s design: the one door through which others ask for the charter in force, its review,
/// and put another one in force.
@Service
public class Organisation {

  private final Revisions revisions;
  private final Projections projections;
  private final UsedIds usedIds;
  private final Adopters adopters;
  private final GrantSource grants;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final SeenInData seen;
  private final AtomicReference<Optional<Known>> latest = new AtomicReference<>(Optional.empty());

  /// The charter in force as last read or adopted here, and what its review rests on, once it has
  /// been reviewed.
  private record Known(AdoptedCharter adopted, Optional<Evidence> evidence) {

    /// Another adoption may have got its number where this one was never committed.
    boolean is(Revisions.Mark mark) {
      return adopted.revision() == mark.number() && adopted.adoptedAt().equals(mark.at());
    }
  }

  Organisation(
      Revisions revisions,
      Projections projections,
      UsedIds usedIds,
      Adopters adopters,
      GrantSource grants,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock,
      SeenInData seen) {
    this.revisions = revisions;
    this.projections = projections;
    this.usedIds = usedIds;
    this.adopters = adopters;
    this.grants = grants;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
    this.seen = seen;
  }

  /// The number of the revision in force; 0 before the first charter.
  public long revision() {
    return revisions.current();
  }

  /// The charter in force with its review; empty before the first.
  public Optional<AdoptedCharter> review() {
    var reviewed = inForce().map(this::reviewed);
    latest.set(reviewed);
    return reviewed.map(Known::adopted);
  }

  /// The charter in force alone, for those who do not ask what is wrong with it.
  public Optional<Charter> charter() {
    return inForce().map(known -> known.adopted().charter());
  }

  /// The charter of a revision, if that is the one in force.
  public Optional<Charter> charter(long revision) {
    return inForce()
        .map(Known::adopted)
        .filter(adopted -> adopted.revision() == revision)
        .map(AdoptedCharter::charter);
  }

  /// What is in force, reviewed or not.
  private Optional<Known> inForce() {
    var mark = revisions.mark();
    var known = mark.flatMap(now -> latest.get().filter(each -> each.is(now)));
    if (known.isPresent()) {
      return known;
    }
    var read =
        mark.flatMap(now -> revisions.find(now.number()))
            .map(snapshot -> new Known(read(snapshot), Optional.empty()));
    latest.set(read);
    return read;
  }

  /// What can be judged of a charter by now.
  public Evidence evidence(Charter charter) {
    return seen.about(charter);
  }

  /// Puts a charter in force that nobody proposed before.
  @Transactional
  public Adoption adopt(Charter charter, String reason, PersonId by) {
    return adopt(new Proposal(charter, reason, by, Optional.empty()), by);
  }

  /// Puts a charter in force: its snapshot, its dated rows and the audit entry in one transaction.
  @Transactional
  public Adoption adopt(Proposal proposal, PersonId by) {
    demand(by);
    revisions.queue();
    var reason = objection(proposal, by);
    if (reason.isPresent()) {
      return new Adoption.Refused(reason.get());
    }
    var charter = proposal.charter();
    var revision =
        new PastRevision(
            revisions.next(),
            proposal.reason(),
            proposal.by(),
            by,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            Optional.empty(),
            proposal.draft());
    revisions.add(revision, CharterWriter.kept(charter));
    usedIds.keep(charter);
    projections.follow(charter, new Projections.Since(revision.number(), revision.at()));
    latest.set(Optional.of(new Known(adopted(revision, charter), Optional.empty())));
    tell("charter.adopted", revision.number(), by, revision.reason());
    return new Adoption.Adopted(revision.number());
  }

  /// Why a charter cannot be put in force by this person, if it cannot.
  public Optional<Adoption.Reason> objection(Proposal proposal, PersonId by) {
    var inForce = charter();
    var charter = proposal.charter();
    if (charter.posts().isEmpty()) {
      return Optional.of(Adoption.Reason.NO_POSTS);
    }
    if (proposal.reason().isBlank()) {
      return Optional.of(Adoption.Reason.NO_REASON);
    }
    if (inForce.filter(charter::equals).isPresent()) {
      return Optional.of(Adoption.Reason.NOTHING_CHANGED);
    }
    if (inForce.filter(Organisation::takesTwo).isPresent() && !isSecond(by, proposal.by())) {
      return Optional.of(Adoption.Reason.SECOND_PERSON);
    }
    return adopters.under(charter).size() < (takesTwo(charter) ? 2 : 1)
        ? Optional.of(Adoption.Reason.NOBODY_LEFT)
        : Optional.empty();
  }

  /// Neither who proposed it nor whoever only acts for them.
  private boolean isSecond(PersonId by, PersonId proposer) {
    var object = Whereabouts.of(Scope.everywhere());
    return grants.grantsOf(by).decideSecond(Power.CHARTER_ADOPT, object, by, proposer)
        instanceof Decision.Allowed;
  }

  private static boolean takesTwo(Charter charter) {
    return charter.rules().adoption() == AdoptionRule.TWO_PEOPLE;
  }

  /// Who could adopt another charter with this one in force.
  public Set<PersonId> adopters(Charter charter) {
    return adopters.under(charter);
  }

  /// Takes a revision back. Where it was in force, the one before it is again, or none.
  @Transactional
  public boolean withdraw(long number, PersonId by) {
    demand(by);
    revisions.queue();
    var inForce = revisions.current() == number;
    if (!revisions.withdraw(number, clock.instant())) {
      return false;
    }
    if (inForce) {
      var before = review().map(AdoptedCharter::charter).orElse(Charter.empty("—"));
      projections.follow(before, new Projections.Since(number, clock.instant()));
    }
    tell("charter.withdrawn", number, by, "");
    return true;
  }

  private void tell(String action, long number, PersonId by, String reason) {
    audit.record(by, action, Long.toString(number), Map.of("reason", reason));
    events.publishEvent(new CharterAdopted(revisions.current(), by));
  }

  private void demand(PersonId by) {
    switch (grants.grantsOf(by).decide(Power.CHARTER_ADOPT, Scope.everywhere())) {
      case Decision.Allowed _ -> {}
      case Decision.Refused refused -> throw new NotAllowed(refused);
    }
  }

  private Known reviewed(Known known) {
    var charter = known.adopted().charter();
    var evidence = evidence(charter);
    return known.evidence().equals(Optional.of(evidence))
        ? known
        : new Known(known.adopted().with(Review.of(charter, evidence)), Optional.of(evidence));
  }

  private static AdoptedCharter read(Snapshot snapshot) {
    return adopted(snapshot.past(), snapshot.charter());
  }

  private static AdoptedCharter adopted(PastRevision past, Charter charter) {
    return new AdoptedCharter(
        past.number(), past.at(), past.adoptedBy(), past.reason(), charter, Findings.NONE);
  }
}
