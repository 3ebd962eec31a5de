package org.banyan.community.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.community.Communities;
import org.banyan.platform.bench.Figure;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class GroupBenchTests {

  @Autowired GroupBench bench;
  @Autowired Communities communities;

  @Test
  void measuresTheOverviewAndLeavesNothing() {
    var before = communities.all().size();

    var figures = bench.measure(20, 30, 2);

    assertThat(figures)
        .extracting(Figure::name)
        .containsExactly("overview, median", "overview, p95", "days");
    assertThat(figures.getLast().value()).isEqualTo(600);
    assertThat(communities.all()).hasSize(before);
  }

  @Test
  @Tag("full")
  void opensTheOverviewOfManyGroupsAtOnce() {
    assertThat(bench.measure()).allMatch(Figure::met);
  }
}
