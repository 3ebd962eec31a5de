package org.banyan.community.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.community.Communities;
import org.banyan.platform.bench.Figure;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class ImportBenchTests {

  @Autowired ImportBench bench;
  @Autowired Communities communities;

  @Test
  void measuresEveryShapeAndLeavesNothing() {
    var before = communities.all().size();

    var rows = bench.measure(3_000, 2_000);

    assertThat(rows)
        .extracting(Figure::name)
        .contains(
            "CSV, speed",
            "IRC, disk per activity without text",
            "Slack, peak heap",
            "Zulip, speed");
    assertThat(rows).hasSize(16).allMatch(row -> row.value() > 0);
    assertThat(communities.all()).hasSize(before);
  }

  @Test
  @Tag("full")
  void staysWithinHeapAndDisk() {
    assertThat(bench.measure())
        .filteredOn(row -> row.unit().equals("MiB") || row.unit().equals("B"))
        .allMatch(Figure::met);
  }
}
