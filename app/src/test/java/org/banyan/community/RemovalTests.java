package org.banyan.community;

import static db.community.Community.COMMUNITY;
import static db.community.Tables.GROUP_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.DataDirectory;
import org.banyan.platform.store.Ids;
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
  @Autowired private Uploads uploads;
  @Autowired private DataDirectory directory;
  @Autowired private DSLContext db;

  @Test
  void leavesNoRowAndNoFileOfARemovedCommunity() throws Exception {
    var kept = begun("kept");
    // The days of a record are counted behind the import.
    await().until(() -> db.fetchCount(GROUP_DAY) == 2);
    var before = counts();
    var files = files();
    var gone = begun("gone");
    communities.reverse(communities.batches(gone).getFirst().id(), null);
    var content = new ByteArrayInputStream(TABLE.getBytes(StandardCharsets.UTF_8));
    uploads.bring(importer(), communities.community(gone), "more.csv", content);
    assertThat(counts()).isNotEqualTo(before);

    communities.remove(gone, null);
    communities.remove(gone, null);

    assertThat(counts()).isEqualTo(before);
    assertThat(files()).isEqualTo(files);
    assertThat(communities.find(gone)).isEmpty();
    assertThat(communities.summary(kept).fields()).containsEntry("total_messages", 2L);
  }

  private static Acting importer() {
    var grant = new Grants.Grant(Power.RECORD_IMPORT, Scope.everywhere(), "post");
    return new Acting(
        new PersonId(Ids.next()),
        "Ada",
        Language.EN,
        ZoneOffset.UTC,
        new Grants(1, List.of(grant)));
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
    var count = 0L;
    for (var home : List.of(directory.record(), directory.files())) {
      try (var files = Files.walk(home)) {
        count += files.filter(Files::isRegularFile).count();
      }
    }
    return count;
  }
}
