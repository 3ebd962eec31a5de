package org.banyan.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.banyan.community.Batch;
import org.banyan.community.Communities;
import org.banyan.community.CommunityId;
import org.banyan.community.ImportOrder;
import org.banyan.community.ImportOutcome;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.language.Words;
import org.banyan.simulator.Simulated;
import org.banyan.simulator.World;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The made-up community: begun under a name that says what it is, filled from exports like any
/// other, and removed with everything in it.
@Component
class SampleCommunity {

  private final Samples samples;
  private final Communities communities;
  private final SampleGroups groups;
  private final TransactionTemplate transaction;

  SampleCommunity(
      Samples samples,
      Communities communities,
      SampleGroups groups,
      TransactionTemplate transaction) {
    this.samples = samples;
    this.communities = communities;
    this.groups = groups;
    this.transaction = transaction;
  }

  void bring(Simulated brand, Progress progress) throws IOException {
    var sample = begun();
    var community = communities.community(sample.community().orElseThrow());
    groups.list(community, brand.groups(), sample.administrator());
    groups.days(community, brand.groupDays(), sample.administrator());
    var tables = brand.messageTables();
    for (var table = 0; table < tables.size(); table++) {
      bring(begun(), tables.get(table), part(progress, table, tables.size()));
    }
  }

  private static Progress part(Progress progress, int part, int parts) {
    return (done, total, note) ->
        progress.at(part * total + done, (long) parts * Math.max(1, total), note);
  }

  // Begun and written down together, so that removing always knows which one it is.
  private Sample begun() {
    var begun =
        transaction.execute(_ -> {
          var sample = samples.holdWhileLoading().orElseThrow(Progress.Cancelled::new);
          if (sample.community().isEmpty()) {
            samples.keep(communities.begin(freeName(sample), World.ZONE).id());
          }
          return samples.find();
        });
    return begun.orElseThrow(Progress.Cancelled::new);
  }

  private String freeName(Sample sample) {
    var name = Words.of(sample.language()).say("demo.community.name");
    var free = name;
    for (var number = 2; communities.named(free).isPresent(); number++) {
      free = name + " " + number;
    }
    return free;
  }

  private void bring(Sample sample, Path table, Progress progress) {
    var community = sample.community().orElseThrow();
    var name = table.getFileName().toString();
    if (isThere(community, name)) {
      return;
    }
    var order =
        new ImportOrder(
            table,
            name,
            community,
            ReadingOptions.in(World.ZONE),
            Optional.of(sample.administrator()),
            sample.language());
    if (communities.importing(order, progress) instanceof ImportOutcome.Refused(var problem)) {
      throw new IllegalStateException("The sample was refused (%s).".formatted(problem));
    }
  }

  private boolean isThere(CommunityId community, String name) {
    return communities.batches(community).stream()
        .anyMatch(batch -> batch.isLive() && batch.name().equals(name));
  }

  void remove(Sample sample, PersonId by) {
    sample
        .community()
        .ifPresent(community -> {
          communities.batches(community).stream()
              .filter(Batch::isLive)
              .forEach(batch -> communities.reverse(batch.id(), by));
          communities.remove(community, by);
        });
  }
}
