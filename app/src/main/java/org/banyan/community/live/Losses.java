package org.banyan.community.live;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.banyan.community.reading.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says what a damaged file of the journal has lost, in the log and at its source.
final class Losses {

  private static final Logger LOG = LoggerFactory.getLogger(Losses.class);

  private final SourceRows rows;
  private final Tally tally;
  private final Clock clock;

  Losses(SourceRows rows, Tally tally, Clock clock) {
    this.rows = rows;
    this.tally = tally;
    this.clock = clock;
  }

  /// Tells of a file that has been read: where it is damaged, the sources of deliveries that are
  /// known to be missing, and the sources of those that were found. Where nobody knows what is
  /// missing, the damage tells its source, or else it is told at all that have something there.
  void tell(Path part, List<JournalPart.Damage> damages, List<UUID> missing, Set<UUID> found) {
    var lost = new ArrayList<>(missing);
    if (lost.isEmpty()) {
      damages.forEach(damage -> lost.addAll(sources(damage, found)));
    }
    if (lost.isEmpty() && damages.isEmpty()) {
      return;
    }
    LOG.warn(
        "The file {} of the journal is damaged: {} bytes, {} places, at least {} deliveries lost ({}).",
        part.getFileName(),
        damages.stream().mapToLong(JournalPart.Damage::bytes).sum(),
        damages.size(),
        Math.max(missing.size(), damages.size()),
        new HashSet<>(lost));
    var problem = Problem.of("journal-damaged");
    lost.forEach(source -> tally.refuse(source, problem, clock.instant()));
  }

  private Set<UUID> sources(JournalPart.Damage damage, Set<UUID> found) {
    return damage
        .source()
        .filter(source -> rows.find(source).isPresent())
        .map(Set::of)
        .orElse(found);
  }
}
