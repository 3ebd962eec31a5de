package org.banyan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import org.banyan.analysis.presence.Presence;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.Members;
import org.banyan.community.RecordChanged;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.DataDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@BanyanTest
@ExtendWith(OutputCaptureExtension.class)
class PresencesTests {

  private static final String WARNING = "Presence was not made ahead of time";
  private static final Duration SOON = Duration.ofSeconds(20);

  @Autowired private Communities communities;
  @Autowired private Members members;
  @Autowired private DataDirectory data;

  @Test
  void warnsOfAMakingThatFails(CapturedOutput said) {
    var community = communities.begin("warned", ZoneId.of("UTC"));
    var failing = new Failing();
    var presences = new Presences(communities, failing);

    failing.gate.countDown();
    presences.on(new RecordChanged(community.id(), 1));

    await().atMost(SOON).until(() -> said.getAll().contains(WARNING));
    presences.stop();
  }

  @Test
  void saysNothingOfAMakingThatTheStopBroke(CapturedOutput said) {
    var community = communities.begin("stopped", ZoneId.of("UTC"));
    var failing = new Failing();
    var presences = new Presences(communities, failing);

    presences.on(new RecordChanged(community.id(), 1));
    await().atMost(SOON).until(() -> failing.begun.getCount() == 0);
    presences.stop();
    await().atMost(SOON).until(() -> failing.thread.getState() == Thread.State.TERMINATED);

    assertThat(said.getAll()).doesNotContain(WARNING);
  }

  /// Fails once the gate is open or the thread is told to stop.
  private final class Failing extends PresenceMaker {

    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile Thread thread = Thread.currentThread();

    private Failing() {
      super(communities, members, data);
    }

    @Override
    Presence make(Community community) {
      thread = Thread.currentThread();
      begun.countDown();
      try {
        gate.await();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException("The stores are closed.", stopped);
      }
      throw new IllegalStateException("The record cannot be read.");
    }
  }
}
