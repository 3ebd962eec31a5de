package org.banyan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.banyan.cli.Ledger.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/// Looks, after a crash, whether everything acknowledged is there and nothing is there by half.
final class Aftermath {

  private static final int SAMPLE_MESSAGES = 1025;

  private final BanyanProcess banyan;
  private final Ledger ledger;
  private final Importer importer;
  private final String when;

  Aftermath(BanyanProcess banyan, Ledger ledger, Importer importer, String when) {
    this.banyan = banyan;
    this.ledger = ledger;
    this.importer = importer;
    this.when = when;
  }

  void assertWhole() throws Exception {
    var said = new ByteArrayOutputStream();
    assertThat(importer.command(said, "verify")).as(when + said.toString(UTF_8)).isZero();
    try (var connection = banyan.database()) {
      var db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      assertBatches(db);
      assertPeople(db);
      assertGroups(db);
      assertCharters(db);
      assertSettings(db);
    }
  }

  private void assertBatches(JdbcClient db) throws IOException {
    var exports = names(db, "select name from community.batch where name like 'export-%'");
    ledger.assertKept(Kind.EXPORT, exports, when);
    assertThat(messages(Importer.COMMUNITY)).as(when).isEqualTo(exports.size() * Importer.MESSAGES);

    var samples =
        names(
            db,
            "select c.name from community.community c join community.batch b"
                + " on b.community_id = c.id where c.name like 'sample %'");
    ledger.assertKept(Kind.SAMPLE, samples, when);
    for (var sample : samples) {
      assertThat(messages(sample)).as(when).isEqualTo(SAMPLE_MESSAGES);
    }
    assertThat(
            count(
                db,
                "select count(*) from community.batch b where b.name like 'export-%'"
                    + " and b.kept <> (select"
                    + " coalesce(sum(rows_written), 0) from community.segment where batch_id = b.id"
                    + " and role = 'kept')"))
        .as("%s, batches whose files hold other than they kept", when)
        .isZero();
    assertAudited(db, "record.imported", exports.size() + samples.size());
  }

  private void assertPeople(JdbcClient db) {
    var people = names(db, "select name from people.account where name like 'Guest %'");
    ledger.assertKept(Kind.PERSON, people, when);
    assertThat(
            count(
                db,
                "select count(distinct account) from people.link where purpose = 'INVITATION' and"
                    + " account is not null"))
        .as("%s, links", when)
        .isEqualTo(people.size());
    assertAudited(db, "person.invited", people.size());
  }

  private void assertGroups(JdbcClient db) {
    var groups =
        names(
            db,
            "select split_part(name, '-', 1) from community.group_term where name like 'g%-%'"
                + " group by 1 having count(*) = "
                + Clerk.GROUPS_OF_A_SHEET);
    ledger.assertKept(Kind.GROUPS, groups, when);
    assertThat(count(db, "select count(*) from community.group_term where name like 'g%-%'"))
        .as("%s, rows of sheets", when)
        .isEqualTo(groups.size() * Clerk.GROUPS_OF_A_SHEET);
    assertAudited(db, "sheet.applied", groups.size());
  }

  private void assertCharters(JdbcClient db) {
    var charters = names(db, "select reason from organisation.revision order by number");
    ledger.assertKept(Kind.CHARTER, charters, when);
    assertThat(names(db, "select number::text from organisation.revision"))
        .as("%s, gapless revisions", when)
        .hasSize(count(db, "select coalesce(max(number), 0) from organisation.revision"));
    assertAudited(db, "charter.adopted", charters.size());
  }

  private void assertSettings(JdbcClient db) {
    var mail =
        names(
            db,
            "select replace(value, 'a@', '') from platform.setting where key in ('banyan.mail.host',"
                + " 'banyan.mail.from')");
    if (!mail.isEmpty()) {
      assertThat(mail).as("%s, mail", when).containsOnly(mail.getFirst()).hasSize(2);
      ledger.assertLast(Kind.MAIL, mail.getFirst(), when);
    }
    var zone = names(db, "select zone from people.account where name = 'Lin'");
    ledger.assertLast(Kind.ZONE, zone.getFirst(), when);
  }

  /// Every change stands in the audit, because it is written in the same transaction.
  private void assertAudited(JdbcClient db, String action, int times) {
    var entries = "select count(*) from platform.audit_entry where action = '%s'".formatted(action);
    assertThat(count(db, entries)).as("%s, %s", when, action).isEqualTo(times);
  }

  private int messages(String community) throws IOException {
    var answer = new ByteArrayOutputStream();
    if (importer.command(answer, "summary", "--community", community, "--json") != 0) {
      return 0;
    }
    return JsonMapper.shared().readTree(answer.toString(UTF_8)).get("total_messages").asInt();
  }

  private static List<String> names(JdbcClient db, String query) {
    return db.sql(query).query(String.class).stream().map(String::valueOf).toList();
  }

  private static int count(JdbcClient db, String query) {
    return db.sql(query).query(Integer.class).single();
  }
}
