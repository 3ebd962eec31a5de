package org.banyan.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.banyan.platform.jobs.Work.State;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
@Import(WorksTests.Kinds.class)
class WorksTests {

  private static final CountDownLatch RELEASED = new CountDownLatch(1);

  @Autowired private Works works;
  @Autowired private TransactionTemplate transaction;

  @Test
  void doesWhatIsOrderedAndSaysWhereToLook() {
    var id = works.order("test.short", "thing", null);

    var work = over(id);

    assertThat(work.state()).isEqualTo(State.DONE);
    assertThat(work.outcome()).isEqualTo("/looked-at/thing");
  }

  @Test
  void stopsWhenAskedTo() {
    var id = works.order("test.endless", "", null);
    await().atMost(Duration.ofSeconds(20)).until(() -> state(id) == State.RUNNING);

    works.cancel(id);

    assertThat(over(id).state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void saysThatItFailed() {
    var id = works.order("test.broken", "", null);

    assertThat(over(id).state()).isEqualTo(State.FAILED);
    assertThat(works.underWay("test.broken")).isEmpty();
  }

  @Test
  void forgetsWhatWasOrderedInAChangeThatWasTakenBack() {
    var id =
        transaction.execute(status -> {
          status.setRollbackOnly();
          return works.order("test.short", "never", null);
        });

    assertThat(id).isNotNull();
    assertThat(works.find(id)).isEmpty();
  }

  private Work over(UUID id) {
    await().atMost(Duration.ofSeconds(30)).until(() -> state(id).isOver());
    return works.find(id).orElseThrow();
  }

  private State state(UUID id) {
    return works.find(id).orElseThrow().state();
  }

  /// Kinds of work to try.
  @TestConfiguration(proxyBeanMethods = false)
  static class Kinds {

    @Bean
    Worker brief() {
      return worker("test.short", (work, _) -> "/looked-at/" + work.payload());
    }

    @Bean
    Worker endless() {
      return worker(
          "test.endless",
          (_, progress) -> {
            for (var step = 0; RELEASED.getCount() > 0; step++) {
              progress.at(step, 0, "");
              Thread.sleep(20);
            }
            return "";
          });
    }

    @Bean
    Worker broken() {
      return worker(
          "test.broken",
          (_, _) -> {
            throw new IllegalStateException("meant to fail");
          });
    }

    private static Worker worker(String kind, Doing doing) {
      return new Worker() {
        @Override
        public String kind() {
          return kind;
        }

        @Override
        public String run(Work work, Progress progress) throws Exception {
          return doing.run(work, progress);
        }
      };
    }
  }

  /// What a kind of work does.
  interface Doing {
    String run(Work work, Progress progress) throws Exception;
  }
}
