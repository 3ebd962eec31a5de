package org.banyan.demo;

import static db.community.Community.COMMUNITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banyan.community.Communities;
import org.banyan.community.GroupBook;
import org.banyan.demo.Sample.State;
import org.banyan.organisation.Organisation;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.GrantSource;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.jobs.Work;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.DataDirectory;
import org.banyan.platform.store.Ids;
import org.banyan.simulator.World;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
class DemoTests {

  @Autowired private Demo demo;
  @Autowired private Samples samples;
  @Autowired private Loading loading;
  @Autowired private Removing removing;
  @Autowired private Communities communities;
  @Autowired private GroupBook book;
  @Autowired private Organisation organisation;
  @Autowired private FirstSeat seats;
  @Autowired private GrantSource grants;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DataDirectory directory;
  @Autowired private DSLContext db;

  private final PersonId administrator = new PersonId(Ids.next());

  @TestConfiguration
  static class SmallWorld {

    @Bean
    DemoWorld small() {
      return end -> World.small(7, end);
    }
  }

  @BeforeEach
  void openTheWorkspace() {
    transaction.executeWithoutResult(_ -> {
      seats.give(administrator);
      db.execute("delete from demo.sample");
      db.execute("update platform.work set finished_at = now(), state = 'DONE'");
    });
  }

  @Test
  void bringsABrandAndTakesEveryTraceOfItAway() {
    var before = counts();

    demo.begin(administrator, Language.ZH);
    awaitNoWork();

    assertThat(samples.find()).map(Sample::state).contains(State.LOADED);
    var community = communities.named("榕叶茶（模拟数据）").orElseThrow();
    assertThat(communities.batches(community.id())).hasSize(3);
    assertThat((Long) communities.summary(community.id()).fields().get("total_messages"))
        .isGreaterThan(1000);
    assertThat(book.standings(community))
        .extracting(standing -> standing.group().name())
        .hasSize(8 + 5 + 4);
    assertThat(db.fetchCount(DSL.table("community.group_day"), DSL.condition("source = 'sheet'")))
        .as("days of groups with daily figures alone")
        .isPositive();
    assertThat(book.standings(community))
        .filteredOn(group -> group.group().owner().startsWith("榕叶-"))
        .hasSizeGreaterThan(5)
        .filteredOn(group -> group.messages() > 0)
        .hasSizeGreaterThan(5);
    assertThat(organisation.review().orElseThrow().charter().title()).contains("模拟数据");
    assertThat(organisation.review().orElseThrow().findings().list()).hasSizeGreaterThan(5);

    demo.remove(acting());
    demo.remove(acting());
    awaitNoWork();

    assertThat(samples.find()).map(Sample::state).contains(State.REMOVED);
    assertThat(counts()).isEqualTo(before);
    assertThat(organisation.revision()).isZero();
    assertThat(grants.grantsOf(administrator).list()).isNotEmpty();
    assertThat(files(directory.record())).isEmpty();
    assertThat(files(directory.run())).noneMatch(file -> file.toString().contains("demo-"));
  }

  @Test
  void isRemovedFromTheMiddleOfLoading() throws Exception {
    var before = counts();
    samples.begin(administrator, Language.EN);
    var work = work(Loading.KIND);
    var interrupted = catchThrowable(() -> loading.run(work, interruptedAt(50)));

    assertThat(interrupted).isInstanceOf(Progress.Cancelled.class);
    assertThat(counts()).isNotEqualTo(before);
    samples.markRemoving();
    loading.run(work, Progress.SILENT);
    assertThat(catchThrowable(() -> removing.run(work(Removing.KIND), interruptedAt(1))))
        .isInstanceOf(Progress.Cancelled.class);
    assertThat(samples.find()).map(Sample::state).contains(State.REMOVING);
    removing.run(work(Removing.KIND), Progress.SILENT);

    assertThat(counts()).isEqualTo(before);
    assertThat(samples.find()).map(Sample::state).contains(State.REMOVED);
  }

  @Test
  void goesOnAfterACrashWithoutDoublingAnything() throws Exception {
    samples.begin(administrator, Language.EN);
    var work = work(Loading.KIND);
    assertThat(catchThrowable(() -> loading.run(work, interruptedAt(80))))
        .isInstanceOf(Progress.Cancelled.class);

    loading.run(work, Progress.SILENT);

    var community = samples.find().flatMap(Sample::community).orElseThrow();
    assertThat(communities.batches(community)).hasSize(3);
    assertThat(communities.batches(community))
        .allMatch(batch -> batch.reconciliation().duplicate() == 0);
    assertThat(organisation.revision()).isPositive();
    samples.markRemoving();
    removing.run(work(Removing.KIND), Progress.SILENT);
    assertThat(communities.find(community)).isEmpty();
  }

  private Acting acting() {
    return new Acting(
        administrator, "Ada", Language.ZH, World.ZONE, grants.grantsOf(administrator));
  }

  private Work work(String kind) {
    return new Work(
        Ids.next(),
        kind,
        "",
        Optional.of(administrator),
        Work.State.RUNNING,
        0,
        0,
        "",
        "",
        Instant.EPOCH);
  }

  private static Progress interruptedAt(long step) {
    return (done, _, _) -> {
      if (done >= step) {
        throw new Progress.Cancelled();
      }
    };
  }

  private void awaitNoWork() {
    var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (demo.work().isPresent() && System.nanoTime() < end) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    assertThat(demo.work()).isEmpty();
  }

  private Map<String, Integer> counts() {
    var counts = new TreeMap<String, Integer>();
    COMMUNITY.getTables().forEach(table -> counts.put(table.getName(), db.fetchCount(table)));
    counts.put("sheets", db.fetchCount(db.selectFrom("platform.sheet_application")));
    counts.put("held", db.fetchCount(db.selectFrom("organisation.holding where until_at is null")));
    return counts;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
