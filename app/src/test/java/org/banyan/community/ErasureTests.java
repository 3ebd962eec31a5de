package org.banyan.community;

import static db.community.Tables.OUTCOME;
import static db.community.Tables.TRAIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.banyan.community.reading.Format;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.DataDirectory;
import org.banyan.platform.store.Ids;
import org.banyan.platform.store.Lake;
import org.banyan.platform.store.Verifiable;
import org.banyan.platform.store.archive.Archives;
import org.banyan.platform.store.archive.Inspection;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class ErasureTests {

  private static final List<String> CANARIES =
      List.of(
          "zqaccount01",
          "Zqname Zwei",
          "zqlogin03",
          "zqmail04@example.org",
          "13800zq00005",
          "zqword06",
          "Zqolder Sieben",
          "zqirc08",
          "zqfile09",
          "zqupload10",
          "zqview11",
          "Zqname Zwei?");

  /// Those that stand somewhere as they are before the erasure; the others are only hashed.
  private static final String[] KEPT = {
    "zqaccount01",
    "Zqname Zwei",
    "13800zq00005",
    "zqword06",
    "Zqolder Sieben",
    "zqirc08",
    "zqfile09",
    "zqupload10",
    "zqview11"
  };

  private static final String DAY =
      """
      [{"type":"message","user":"zqaccount01","text":"call 13800zq00005","ts":"1777800000.000100"},
       {"type":"message","user":"U2","text":"stays","ts":"1777800001.000100"},
       {"type":"message","user":"zqaccount01","text":"zqword06","ts":"1777800002.000100"},
       {"type":"message","user":"zqaccount01","text":"late","ts":"zqfile09"}]
      """;

  private static final String LOG = "[10:00] <zqirc08> zqword06 again\n[10:01] <else> hm\n";

  private static final PersonId PERSON = new PersonId(new UUID(0, 7));

  @TempDir Path folder;
  @Autowired Communities communities;
  @Autowired Members members;
  @Autowired Erasing erasing;
  @Autowired MemberCopies copies;
  @Autowired Uploads uploads;
  @Autowired Archives archives;
  @Autowired DataDirectory directory;
  @Autowired Lake lake;
  @Autowired DSLContext db;
  @Autowired List<Verifiable> proofs;

  private CommunityId community;
  private long member;

  @BeforeEach
  void somebodyEverywhere() throws Exception {
    community = communities.begin("e" + UUID.randomUUID(), ZoneOffset.UTC).id();
    slack("Zqolder Sieben");
    slack("Zqname Zwei");
    irc();
    orders();
    var accounts = members.page(community, "zq", 0, 50);
    assertThat(accounts).hasSize(2);
    member = accounts.getFirst().member();
    members.merge(acting(), community, member, accounts.getLast().member(), true);
    waiting();
    mentions();
  }

  @AfterEach
  void nobodyLeft() {
    communities.remove(community, null);
  }

  @Test
  void findsNothingOfAnErasedMemberAnywhereAndCountsTheSame() throws Exception {
    var before = communities.summary(community);
    assertThat(found()).containsKeys(KEPT);
    var backup = folder.resolve("older.banyan");
    archives.backup(backup);

    erasing.erase(acting(), community, member);

    assertThat(found()).isEmpty();
    assertThat(figures(communities.summary(community))).isEqualTo(figures(before));
    assertThat(proofs.stream().flatMap(Verifiable::flaws)).isEmpty();

    assertThat(archives.restore(backup)).isInstanceOf(Inspection.Sound.class);

    assertThat(found()).isEmpty();
    assertThat(figures(communities.summary(community))).isEqualTo(figures(before));
    assertThat(proofs.stream().flatMap(Verifiable::flaws)).isEmpty();

    slack("Zqname Zwei");
    irc();
    orders();

    assertThat(found()).isEmpty();
    assertThat(figures(communities.summary(community))).isEqualTo(figures(before));
    assertThat(db.fetchCount(DSL.table("community.outcome"), DSL.condition("member = 'U2'")))
        .isPositive();
    assertThat(members.figures(community).members()).isEqualTo(3);
  }

  @Test
  void handsOutWhatIsKeptOfAMemberAndOfNobodyElse() throws Exception {
    var copy = new ByteArrayOutputStream();

    copies.write(acting(), community, member, copy);

    var files = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(copy.toByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(files).containsOnlyKeys("member.json", "member.html");
    assertThat(files.values())
        .allSatisfy(text ->
            assertThat(text)
                .contains(
                    "zqaccount01",
                    "Zqname Zwei",
                    "Zqolder Sieben",
                    "zqirc08",
                    "13800zq00005",
                    "zqword06 again",
                    "general")
                .doesNotContain("stays", "Other", "hm"));
  }

  @Test
  void takesTheMarksOfAMemberAlongAndDoesNotTakeThemFromTheSameOrdersAgain() throws Exception {
    customers();
    var customer = members.page(community, "zqcustomer", 0, 1).getFirst().member();
    assertThat(marked(customer)).containsExactly(true, 1);

    erasing.erase(acting(), community, customer);

    assertThat(marked(customer)).containsExactly(false, 0);
    customers();
    assertThat(marked(customer)).containsExactly(false, 0);
    assertThat(db.fetchCount(OUTCOME, OUTCOME.KEY.eq("A9"))).isEqualTo(2);
  }

  /// Whether a member is recognised by a unionid, and how many orders name one.
  private List<Object> marked(long customer) {
    return List.of(
        db.fetchExists(TRAIT, TRAIT.IDENTITY_ID.eq(customer).and(TRAIT.KIND.eq("unionid"))),
        db.fetchCount(
            OUTCOME, OUTCOME.COMMUNITY_ID.eq(community.value()).and(OUTCOME.UNIONID.isNotNull())));
  }

  private void customers() throws IOException {
    var home = Files.createDirectories(folder.resolve("customers" + UUID.randomUUID()));
    run(
        Files.writeString(
            home.resolve("list.csv"), "成员ID,昵称,unionid\nzqcustomer,甲,oZqunionid0000000001\n"),
        "roster");
    run(
        Files.writeString(
            home.resolve("orders.csv"),
            "订单号,支付时间,金额,unionid\nA9,2026-03-01,10,oZqunionid0000000001\n"),
        "orders");
  }

  /// Every word that identifies the member, with the places where it stands.
  private Map<String, List<String>> found() throws IOException {
    var found = new HashMap<String, List<String>>();
    var places = new HashMap<String, String>();
    tables(places);
    files(places);
    places.forEach((place, content) -> {
      for (var canary : CANARIES) {
        if (content.contains(canary)) {
          found.computeIfAbsent(canary, _ -> new ArrayList<>()).add(place);
        }
      }
    });
    return found;
  }

  private void tables(Map<String, String> places) {
    db.fetch(
            """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema')
            """)
        .getValues(0, String.class)
        .forEach(table ->
            places.put(
                table,
                db.fetchSingle("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                    .get(0, String.class)));
  }

  private void files(Map<String, String> places) throws IOException {
    try (var all = Files.walk(directory.root())) {
      for (var file :
          all.filter(Files::isRegularFile)
              .filter(file -> !file.startsWith(directory.postgres()))
              .toList()) {
        places.put(
            file.toString(),
            file + (file.toString().endsWith(".parquet") ? rows(file) : content(file)));
      }
    }
  }

  private static String content(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  private String rows(Path file) {
    return lake.ask(connection -> {
      try (var statement = connection.createStatement();
          var rows =
              statement.executeQuery(
                  "select coalesce(string_agg(t::varchar, ' '), '') from read_parquet('%s') t"
                      .formatted(file))) {
        rows.next();
        return rows.getString(1);
      }
    });
  }

  private static Map<String, Object> figures(Summary summary) {
    var fields = new HashMap<>(summary.fields());
    fields.remove("top10");
    return fields;
  }

  private void slack(String shown) throws IOException {
    var home = Files.createDirectories(folder.resolve("zqfile09" + UUID.randomUUID()));
    Files.writeString(
        home.resolve("users.json"),
        """
        [{"id":"zqaccount01","name":"zqlogin03","real_name":"Zqname Zwei",
          "profile":{"display_name":"%s","email":"zqmail04@example.org"}},
         {"id":"U2","name":"other","profile":{"display_name":"Other"}}]
        """
            .formatted(shown));
    Files.writeString(home.resolve("channels.json"), "[{\"id\":\"C1\",\"name\":\"general\"}]");
    Files.writeString(
        Files.createDirectories(home.resolve("general")).resolve("2026-05-03.json"), DAY);
    run(home, "slack");
  }

  private void irc() throws IOException {
    var home = Files.createDirectories(folder.resolve("irc" + UUID.randomUUID()));
    run(Files.writeString(home.resolve("2026-05-01.txt"), LOG), "irc");
  }

  private void orders() throws IOException {
    var home = Files.createDirectories(folder.resolve("orders" + UUID.randomUUID()));
    var sheet =
        """
        订单号,支付时间,金额,平台,会员ID,手机号
        A1,2026-05-03,10,slack,zqaccount01,13800138000
        A2,2026-05-03,12,slack,U2,13900139000
        """;
    run(Files.writeString(home.resolve("orders.csv"), sheet), "orders");
  }

  private void run(Path export, String format) {
    var order =
        new ImportOrder(
            export,
            format,
            community,
            new ReadingOptions(Format.of(format), ZoneOffset.UTC, Optional.empty()),
            Optional.empty(),
            Language.EN);
    assertThat(communities.importing(order, Progress.SILENT))
        .isInstanceOf(ImportOutcome.Imported.class);
  }

  private void waiting() {
    var table = "time,sender,text\n2026-05-01 10:00,zqirc08,zqupload10\n";
    uploads.bring(
        acting(),
        communities.community(community),
        "more.csv",
        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
  }

  private void mentions() {
    db.execute("delete from platform.saved_view where name = 'zqview11'");
    db.execute(
        """
        insert into platform.saved_view (id, person, listing, name, query)
        values (?, ?, 'members', 'zqview11', '?q=Zqname+Zwei')
        """,
        Ids.next(),
        acting().person().value());
    db.execute(
        """
        insert into platform.comment (id, kind, object, author, text, at)
        values (?, 'group', 'x', ?, 'ask Zqname Zwei', now())
        """,
        Ids.next(),
        acting().person().value());
  }

  private static Acting acting() {
    var all =
        Stream.of(Power.values())
            .map(power -> new Grant(power, Scope.everywhere(), "Lead"))
            .toList();
    return new Acting(PERSON, "林", Language.EN, ZoneOffset.UTC, new Grants(1, all));
  }
}
