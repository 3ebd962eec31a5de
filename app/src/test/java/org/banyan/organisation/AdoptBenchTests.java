package org.banyan.organisation;

import static db.organisation.Tables.DUTY_PART;
import static db.organisation.Tables.REVISION;
import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.platform.bench.Figure;
import org.banyan.platform.store.BanyanTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class AdoptBenchTests {

  @Autowired private AdoptBench bench;
  @Autowired private Organisation organisation;
  @Autowired private DSLContext db;

  @Test
  void measuresBothAdoptionsAndLeavesNothing() {
    var figures = bench.measure(100, 1_000);

    assertThat(figures).hasSize(2).allMatch(figure -> figure.value() > 0);
    assertThat(db.fetchCount(REVISION)).isZero();
    assertThat(db.fetchCount(DUTY_PART)).isZero();
    assertThat(organisation.revision()).isZero();
    assertThat(organisation.review()).isEmpty();
  }

  @Test
  @Tag("full")
  void putsTenThousandPostsInForceWithinTenSeconds() {
    var figures = bench.measure();

    figures.forEach(System.out::println);
    assertThat(figures).allMatch(Figure::met);
  }
}
