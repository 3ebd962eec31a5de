package org.banyan.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class LikenessesTests {

  private static final ZoneId ZONE = ZoneId.of("UTC");
  private static final int MEMBERS = 3_000;

  @TempDir private Path folder;
  @Autowired private Communities communities;
  @Autowired private DSLContext db;

  /// Emptied and counted, the tables look as if trying every pair in them were the cheapest way.
  @Test
  @Timeout(120)
  void areFoundInTimeWhereTheTablesWereCountedEmpty() throws IOException {
    communities.remove(imported("first"), null);
    db.execute("analyze community.identity, community.sighting, community.trait");
    assertThat(counted()).isZero();

    imported("second");

    assertThat(counted()).isGreaterThanOrEqualTo(MEMBERS);
  }

  private long counted() {
    return db.fetchSingle(
            "select reltuples::bigint from pg_class where oid = 'community.trait'::regclass")
        .get(0, Long.class);
  }

  private CommunityId imported(String name) throws IOException {
    var community = communities.begin(name, ZONE).id();
    var lines = new ArrayList<>(List.of("time,sender,text"));
    var noon = LocalDateTime.of(2026, 5, 1, 12, 0);
    for (var member = 0; member < MEMBERS; member++) {
      lines.add("%s,nick%d member,hello".formatted(noon.plusMinutes(member), member));
    }
    var order =
        new ImportOrder(
            Files.write(folder.resolve(name + ".csv"), lines),
            name,
            community,
            ReadingOptions.in(ZONE),
            Optional.empty(),
            Language.EN);
    assertThat(communities.importing(order, Progress.SILENT))
        .isInstanceOf(ImportOutcome.Imported.class);
    return community;
  }
}
