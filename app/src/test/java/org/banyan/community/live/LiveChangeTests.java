package org.banyan.community.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.banyan.community.Basis;
import org.banyan.community.Batch;
import org.banyan.community.ChannelName;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.LawfulBasis;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What can be changed of a source that has begun.
@BanyanTest
@TestPropertySource(
    properties = {"banyan.live.private-networks=true", "banyan.live.mailbox-every=1h"})
class LiveChangeTests {

  private static final Basis CONSENT = new Basis(Optional.of(LawfulBasis.CONSENT), "群公告");
  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort());
  private static final Grants ALL =
      new Grants(
          1,
          Stream.of(Power.values())
              .map(power -> new Grant(power, Scope.everywhere(), "Lead"))
              .toList());

  @Autowired MockMvcTester mvc;
  @Autowired Communities communities;
  @Autowired LiveSources sources;
  @Autowired WatchedFolders folders;
  @Autowired Mailboxes mailboxes;
  @Autowired Flushing flushing;
  @Autowired DSLContext db;

  private Community community;

  @BeforeAll
  static void startServer() {
    MAIL.start();
    MAIL.setUser("list@example.com", "list", "secret-of-list");
    MAIL.setUser("other@example.com", "other", "secret-of-other");
  }

  @AfterAll
  static void stopServer() {
    MAIL.stop();
  }

  @BeforeEach
  void begin() throws Exception {
    MAIL.purgeEmailFromAllMailboxes();
    community = communities.begin("c" + UUID.randomUUID(), ZoneOffset.UTC);
  }

  @Test
  void takesWhatComesAfterAChangeUnderTheNewBasisAndLeavesWhatCameBefore() throws Exception {
    var begun =
        (Beginning.Begun)
            sources.begin(
                acting(Language.EN), community, new LiveOrder(LiveKind.JSON, "Bot", CONSENT, ""));
    event(begun, "1");
    flushing.flush();

    var bare = change(Language.ZH, Map.of("name", "机器人", "basis", "", "note", "第三条"));
    assertThat(bare).hasStatus(422).bodyText().contains("请先选择可以保存的合法依据", "机器人", "第三条");
    assertThat(change(Language.EN, Map.of("name", "", "basis", "contract")))
        .hasStatus(422)
        .bodyText()
        .contains("Give it a name");
    assertThat(change(Language.EN, Map.of("name", "Bot 2", "basis", "contract", "note", "terms 3")))
        .hasStatus(302);
    event(begun, "2");
    flushing.flush();
    event(begun, "3");
    flushing.flush();

    assertThat(batches())
        .extracting(batch -> batch.basis().tag(), batch -> batch.reconciliation().kept())
        .containsExactlyInAnyOrder(tuple("consent", 1L), tuple("contract", 2L));
    assertThat(shown().basis().note()).isEqualTo("terms 3");
    assertThat(told())
        .contains("\"after\": {\"name\": \"Bot 2\"", "\"basis\": \"contract\"")
        .contains("\"before\": {\"name\": \"Bot\"", "\"basis\": \"consent\"", "群公告");
  }

  @Test
  void changesAMailboxOnlyToWhereItCanBeRead() throws Exception {
    mailboxes.begin(acting(Language.EN), community, "hikers", CONSENT, mailbox("list", "wrong"));
    mailboxes.lookAll();
    assertThat(shown().trouble()).isPresent();
    assertThat(page(Language.EN))
        .contains("Change hikers", "value=\"127.0.0.1\"", "value=\"list\"");
    assertThat(page(Language.ZH)).contains("更改「hikers」", "今后到达的数据").doesNotContain("wrong");

    var refused = change(Language.EN, typed("list", "still-wrong", "name", "walkers"));
    assertThat(refused)
        .hasStatus(422)
        .bodyText()
        .contains("refuses this account or password", "walkers", "aria-invalid=\"true\"")
        .doesNotContain("still-wrong");
    assertThat(change(Language.ZH, typed("list", "secret-of-list", "folder", "nowhere")))
        .hasStatus(422)
        .bodyText()
        .contains("邮箱中没有文件夹 nowhere");
    assertThat(change(Language.EN, typed("list", "secret-of-list", "port", "1")))
        .hasStatus(422)
        .bodyText()
        .contains("does not answer as it should");
    assertThat(shown().name()).as("nothing was kept").isEqualTo("hikers");
    assertThat(told()).isEmpty();

    deliver("list", "one");
    assertThat(change(Language.EN, typed("list", "secret-of-list", "name", "walkers")))
        .hasStatus(302);
    assertThat(shown().trouble()).isEmpty();
    assertThat(change(Language.EN, typed("list", "", "name", "strollers", "list", "hikers")))
        .hasStatus(302);
    mailboxes.lookAll();

    assertThat(communities.summary(community.id()).totalMessages()).isEqualTo(1);
    assertThat(communities.channels(community.id()))
        .extracting(ChannelName::name)
        .as("the list keeps the name under which it began")
        .containsExactly("hikers");
    assertThat(told())
        .contains("\"name\": \"strollers\"", "\"password_changed\": true")
        .doesNotContain("secret-of-list");
  }

  @Test
  void showsAPasswordToNoOtherServerAndReadsAnotherMailboxFromItsBeginning() throws Exception {
    deliver("list", "one");
    deliver("list", "two");
    deliver("other", "three");
    mailboxes.begin(
        acting(Language.EN), community, "hikers", CONSENT, mailbox("list", "secret-of-list"));
    mailboxes.lookAll();

    assertThat(change(Language.EN, typed("other", "")))
        .hasStatus(422)
        .bodyText()
        .contains("Type the password anew");
    assertThat(change(Language.ZH, typed("list", "", "host", "localhost")))
        .hasStatus(422)
        .bodyText()
        .contains("请重新填写密码", "value=\"localhost\"");
    assertThat(change(Language.EN, typed("other", "secret-of-other"))).hasStatus(302);
    mailboxes.lookAll();

    assertThat(communities.summary(community.id()).totalMessages()).isEqualTo(3);
    assertThat(told()).contains("\"account_changed\": true").doesNotContain("secret-of");
  }

  @Test
  void changesABasisWhileTheMailServerIsAway() {
    mailboxes.begin(acting(Language.EN), community, "away", CONSENT, mailbox("list", "wrong"));

    assertThat(change(Language.EN, typed("list", ""))).hasStatus(302);

    assertThat(shown().basis().tag()).isEqualTo("contract");
  }

  @Test
  void leavesAFolderItsNameAndChangesTheRest() throws Exception {
    var name = "f" + UUID.randomUUID().toString().substring(0, 8);
    folders.begin(acting(Language.EN), community, name, CONSENT, false);

    assertThat(page(Language.EN)).contains(name, "The name of a folder is its place");
    assertThat(change(Language.EN, Map.of("name", "../out", "basis", "contract", "atOnce", "true")))
        .hasStatus(302);

    assertThat(shown()).returns(name, LiveSource::name).returns(true, LiveSource::atOnce);
    assertThat(shown().basis().tag()).isEqualTo("contract");
  }

  @Test
  void changesNothingForWhoeverMayNotImportAndNothingOfAnotherCommunity() {
    mailboxes.begin(acting(Language.EN), community, "mine", CONSENT, mailbox("list", "x"));
    var elsewhere = communities.begin("e" + UUID.randomUUID(), ZoneOffset.UTC);
    var nobody =
        new Acting(
            new PersonId(new UUID(0, 9)),
            "x",
            Language.EN,
            ZoneOffset.UTC,
            new Grants(1, List.of()));

    assertThat(post(nobody, community, typed("list", ""))).hasStatus(403);
    assertThat(post(acting(Language.EN), elsewhere, typed("list", ""))).hasStatus(404);
    assertThat(shown().basis()).isEqualTo(CONSENT);
  }

  private void event(Beginning.Begun source, String id) {
    assertThat(
            mvc.post()
                .uri("/hooks/" + source.id())
                .header("Authorization", "Bearer " + source.secret())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"id\":%s,\"channel\":\"c\",\"author\":\"a\",\"time\":\"2026-11-20T10:00:00Z\",\"text\":\"hi\"}"
                        .formatted(id))
                .exchange())
        .hasStatusOk();
  }

  private static void deliver(String user, String id) throws Exception {
    var mail =
        "From: Ana <ana@example.com>\r\nDate: Thu, 5 Nov 2026 10:00:00 +0000\r\nMessage-ID: <%s@example.com>\r\nSubject: s\r\n\r\nhi\r\n"
            .formatted(id);
    var managers = MAIL.getManagers();
    managers
        .getImapHostManager()
        .getInbox(managers.getUserManager().getUser(user))
        .store(
            new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
  }

  private static Mailbox mailbox(String user, String password) {
    return new Mailbox(
        "127.0.0.1", MAIL.getImap().getPort(), Mailbox.Security.NONE, user, password, "INBOX", "");
  }

  private static Map<String, String> typed(String user, String password, String... others) {
    var fields = new HashMap<String, String>();
    fields.putAll(Map.of("name", "hikers", "basis", "contract", "host", "127.0.0.1"));
    fields.putAll(
        Map.of("user", user, "password", password, "security", "NONE", "folder", "INBOX"));
    fields.put("port", String.valueOf(MAIL.getImap().getPort()));
    for (var at = 0; at < others.length; at += 2) {
      fields.put(others[at], others[at + 1]);
    }
    return fields;
  }

  private LiveSource shown() {
    return sources.of(acting(Language.EN), community).getFirst();
  }

  private List<Batch> batches() {
    return communities.batches(community.id());
  }

  private String told() {
    return String.join(
        "\n",
        db.fetch(
                "select detail::text from platform.audit_entry where action = 'live.changed' and object = ?",
                "live-source " + shown().id())
            .getValues(0, String.class));
  }

  private String page(Language language) throws Exception {
    var answer =
        mvc.get()
            .uri(address(community))
            .requestAttr(Acting.class.getName(), acting(language))
            .exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private MvcTestResult change(Language language, Map<String, String> fields) {
    return post(acting(language), community, fields);
  }

  private MvcTestResult post(Acting acting, Community where, Map<String, String> fields) {
    var request =
        mvc.post().uri(address(where)).with(csrf()).requestAttr(Acting.class.getName(), acting);
    fields.forEach(request::param);
    return request.exchange();
  }

  private String address(Community where) {
    return "/communities/%s/sources/live/%s/change".formatted(where.id().value(), shown().id());
  }

  private static Acting acting(Language language) {
    return new Acting(new PersonId(new UUID(0, 7)), "林", language, ZoneOffset.UTC, ALL);
  }
}
