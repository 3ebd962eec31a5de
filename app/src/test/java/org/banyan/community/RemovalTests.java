package org.banyan.community;

import static db.community.Community.COMMUNITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.DataDirectory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class RemovalTests {

  private static final String TABLE =
      """
      id,time,channel,sender,text,kind
      1,2026-05-01 09:30:00,a,x,hello,text
      2,2026-05-01 09:31:00,b,y,there,text
      3,yesterday,b,y,lost,text
      """;

  @TempDir private Path folder;
  @Autowired private Communities communities;
  @Autowired private DataDirectory directory;
  @Autowired private DSLContext db;

  @Test
  void leavesNoRowAndNoFileOfARemovedCommunity() throws Exception {
    var kept = begun("kept");
    var before = counts();
    var files = files();
    var gone = begun("gone");
    communities.reverse(communities.batches(gone).getFirst().id(), null);
    assertThat(counts()).isNotEqualTo(before);

    communities.remove(gone, null);
    communities.remove(gone, null);

    assertThat(counts()).isEqualTo(before);
    assertThat(files()).isEqualTo(files);
    assertThat(communities.find(gone)).isEmpty();
    assertThat(communities.summary(kept).fields()).containsEntry("total_messages", 2L);
  }

  private CommunityId begun(String name) throws Exception {
    var community = communities.begin(name, ZoneOffset.UTC).id();
    var file = Files.writeString(folder.resolve(name + ".csv"), TABLE);
    var order =
        new ImportOrder(
            file,
            name,
            community,
            ReadingOptions.in(ZoneOffset.UTC),
            Optional.empty(),
            Language.EN);
    assertThat(communities.importing(order, Progress.SILENT))
        .isInstanceOf(ImportOutcome.Imported.class);
    return community;
  }

  private Map<String, Integer> counts() {
    var counts = new TreeMap<String, Integer>();
    COMMUNITY.getTables().forEach(table -> counts.put(table.getName(), db.fetchCount(table)));
    return counts;
  }

  private long files() throws Exception {
    try (var files = Files.walk(directory.record())) {
      return files.count();
    }
  }
}
