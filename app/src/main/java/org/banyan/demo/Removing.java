package org.banyan.demo;

import java.util.Map;
import org.banyan.demo.Sample.State;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.jobs.Work;
import org.banyan.platform.jobs.Worker;
import org.banyan.platform.language.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes away all that the sample brought. Every step may be repeated, so that what was interrupted
/// is simply done again.
@Component
class Removing implements Worker {

  static final String KIND = "demo.remove";

  private final Samples samples;
  private final SampleCharter charter;
  private final SampleCommunity community;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Removing(
      Samples samples,
      SampleCharter charter,
      SampleCommunity community,
      Audit audit,
      TransactionTemplate transaction) {
    this.samples = samples;
    this.charter = charter;
    this.community = community;
    this.audit = audit;
    this.transaction = transaction;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String run(Work work, Progress progress) {
    samples
        .find()
        .filter(sample -> sample.state() == State.REMOVING)
        .ifPresent(sample -> remove(sample, work.actor().orElse(sample.administrator()), progress));
    return "/";
  }

  private void remove(Sample sample, PersonId by, Progress progress) {
    progress.at(0, 2, Words.of(sample.language()).say("demo.progress.removing"));
    charter.withdraw(sample, by);
    progress.at(1, 2, Words.of(sample.language()).say("demo.progress.removing"));
    community.remove(sample, by);
    transaction.executeWithoutResult(_ -> {
      samples.markRemoved();
      audit.record(by, "demo.removed", "demo", Map.of());
    });
  }
}
