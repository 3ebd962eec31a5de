package org.banyan.organisation;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.banyan.organisation.Revisions.Revision;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.review.Review;
import org.banyan.organisation.yaml.CharterReader;
import org.banyan.organisation.yaml.CharterWriter;
import org.banyan.organisation.yaml.Reading;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.platform.access.Decision;
import org.banyan.platform.access.GrantSource;
import org.banyan.platform.access.NotAllowed;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
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
  private final GrantSource grants;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final AtomicReference<Optional<AdoptedCharter>> latest =
      new AtomicReference<>(Optional.empty());

  Organisation(
      Revisions revisions,
      Projections projections,
      GrantSource grants,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.revisions = revisions;
    this.projections = projections;
    this.grants = grants;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// The number of the revision in force; 0 before the first charter.
  public long revision() {
    return revisions.current();
  }

  /// The charter in force with its review; empty before the first.
  public Optional<AdoptedCharter> review() {
    var number = revisions.current();
    var known = latest.get();
    if (known.isPresent() && known.get().revision() == number) {
      return known;
    }
    var read = revisions.find(number).map(Organisation::reviewed);
    latest.set(read);
    return read;
  }

  /// Puts a charter in force: its snapshot, its dated rows and the audit entry in one transaction.
  @Transactional
  public Adoption adopt(Charter charter, String reason, PersonId by) {
    demand(by);
    if (charter.posts().isEmpty()) {
      return new Adoption.Refused(Adoption.Reason.NO_POSTS);
    }
    if (reason.isBlank()) {
      return new Adoption.Refused(Adoption.Reason.NO_REASON);
    }
    revisions.queue();
    if (review().map(AdoptedCharter::charter).filter(charter::equals).isPresent()) {
      return new Adoption.Refused(Adoption.Reason.NOTHING_CHANGED);
    }
    var revision =
        new Revision(
            revisions.next(), CharterWriter.write(charter), reason.strip(), by, clock.instant());
    revisions.add(revision);
    projections.follow(charter, new Projections.Since(revision.number(), revision.at()));
    tell("charter.adopted", revision.number(), by, revision.reason());
    return new Adoption.Adopted(revision.number());
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

  private static AdoptedCharter reviewed(Revision revision) {
    var source = new SourceText("revision " + revision.number(), revision.charter());
    return switch (CharterReader.read(source)) {
      case Reading.Read(var charter, _) ->
          new AdoptedCharter(
              revision.number(),
              revision.at(),
              revision.by(),
              revision.reason(),
              charter,
              Review.of(charter));
      case Reading.Broken(var problems) ->
          throw new IllegalStateException(
              "The snapshot of revision (%d) cannot be read (%s)."
                  .formatted(revision.number(), problems));
    };
  }
}
