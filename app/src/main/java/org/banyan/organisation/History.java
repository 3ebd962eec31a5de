package org.banyan.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyan.organisation.Revisions.Snapshot;
import org.banyan.organisation.change.Changes;
import org.banyan.organisation.change.CharterChange;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.springframework.stereotype.Service;

/// What was in force before: the revisions, what each of them changed, and who was responsible for
/// what at any moment.
@Service
public class History {

  private final Revisions revisions;
  private final UsedIds usedIds;
  private final Responsibilities responsibilities;

  History(Revisions revisions, UsedIds usedIds, Responsibilities responsibilities) {
    this.revisions = revisions;
    this.usedIds = usedIds;
    this.responsibilities = responsibilities;
  }

  /// The latest first, starting below a number.
  public List<PastRevision> revisions(long below, int limit) {
    return revisions.below(below, limit);
  }

  public Optional<PastRevision> revision(long number) {
    return revisions.below(number + 1, 1).stream()
        .filter(found -> found.number() == number)
        .findFirst();
  }

  /// The charter a revision put in force.
  public Optional<Charter> charter(long number) {
    return revisions.find(number).map(Snapshot::charter);
  }

  /// The number of the revision that was in force at a moment; empty before the first.
  public Optional<Long> inForceAt(Instant moment) {
    return revisions.at(moment);
  }

  /// What a revision changed, compared with the one in force before it.
  public List<CharterChange> changes(long number) {
    var after = charter(number);
    if (after.isEmpty()) {
      return List.of();
    }
    var before = before(number).orElseGet(() -> Charter.empty(after.get().title()));
    return Changes.between(before, after.get());
  }

  /// The charter that was in force before a revision.
  public Optional<Charter> before(long number) {
    return revisions.before(number).flatMap(this::charter);
  }

  /// The ids that were in use once and are not in this charter.
  public Set<CharterId> retired(Charter charter) {
    return usedIds.retired(charter);
  }

  /// Who was responsible for what at a moment; only duties and posts with these words, and these
  /// persons.
  public List<PartTaken> responsible(Instant at, String words, Set<String> persons, int limit) {
    return responsibilities.at(at, words.strip(), persons, limit);
  }
}
