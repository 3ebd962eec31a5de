package org.banyan.community.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.banyan.community.Basis;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.ImportOrder;
import org.banyan.community.ImportOutcome;
import org.banyan.community.LawfulBasis;
import org.banyan.community.LiveRecord;
import org.banyan.community.Uploads;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What is looked into, and the pages and addresses of all live sources.
@BanyanTest
@TestPropertySource(
    properties = {"banyan.live.private-networks=true", "banyan.live.mailbox-every=1h"})
class LiveLooksTests {

  private static final Basis CONSENT = new Basis(Optional.of(LawfulBasis.CONSENT), "群公告");
  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort());
  private static final Grants ALL =
      new Grants(
          1,
          Stream.of(Power.values())
              .map(power -> new Grant(power, Scope.everywhere(), "Lead"))
              .toList());

  @TempDir Path folder;
  @Autowired MockMvcTester mvc;
  @Autowired Communities communities;
  @Autowired LiveSources sources;
  @Autowired LiveRecord record;
  @Autowired Flushing flushing;
  @Autowired Mailboxes mailboxes;
  @Autowired MailboxPlaces places;
  @Autowired SourceRows rows;
  @Autowired TakenFiles taken;
  @Autowired Uploads uploads;
  @Autowired DataDirectory directory;
  @Autowired Clock clock;

  private Community community;

  @BeforeAll
  static void startServer() {
    MAIL.start();
    MAIL.setUser("list@example.com", "list", "secret");
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
  void readsAMailboxAsItsArchiveWouldBeReadAndTouchesNothing() throws Exception {
    deliver("one", "Ana <ana@example.com>");
    deliver("two", "bo@example.com");
    var begun =
        mailboxes.begin(acting(Language.EN), community, "hikers", CONSENT, mailbox("secret"));
    assertThat(begun).isInstanceOf(Beginning.Begun.class);

    mailboxes.lookAll();
    mailboxes.lookAll();
    deliver("three", "ana@example.com");
    mailboxes.lookAll();

    assertThat(communities.summary(community.id()).totalMessages()).isEqualTo(3);
    assertThat(communities.summary(community.id()).distinctMembers()).isEqualTo(2);
    assertThat(shown().counts().accepted()).isEqualTo(3);
    assertThat(shown().counts().duplicate()).isZero();
    assertThat(shown().trouble()).isEmpty();
    var box = MAIL.getManagers().getImapHostManager().getInbox(user());
    assertThat(box.getMessages())
        .hasSize(3)
        .allSatisfy(mail -> assertThat(mail.getFlags().contains(Flags.Flag.SEEN)).isFalse());

    var archive =
        Stream.of("one", "two", "three").map(LiveLooksTests::archived).reduce("", String::concat);
    var outcome =
        communities.importing(
            new ImportOrder(
                Files.writeString(folder.resolve("hikers.mbox"), archive),
                "hikers.mbox",
                community.id(),
                new ReadingOptions(Optional.of(Format.MBOX), ZoneOffset.UTC, Optional.empty()),
                Optional.empty(),
                Language.EN),
            Progress.SILENT);
    assertThat(outcome)
        .asInstanceOf(InstanceOfAssertFactories.type(ImportOutcome.Imported.class))
        .satisfies(done ->
            assertThat(done.batch().reconciliation().isRepetition())
                .as("an archive that comes later doubles nothing")
                .isTrue());
  }

  @Test
  void readsAMailboxAnewWhereItsNumbersBeginAgainAndDoublesNothing() throws Exception {
    deliver("one", "ana@example.com");
    mailboxes.begin(acting(Language.EN), community, "again", CONSENT, mailbox("secret"));
    mailboxes.lookAll();
    var id = shown().id();
    places.reach(id, rows.find(id).orElseThrow().connection().orElseThrow(), 7, 400);

    assertThat(places.last(id, 8)).isZero();
    mailboxes.lookAll();

    assertThat(communities.summary(community.id()).totalMessages()).isEqualTo(1);
    assertThat(places.last(id, 7)).as("the validity of before is forgotten").isZero();
  }

  @Test
  void saysOnThePageWhyAMailboxDoesNotWork() throws Exception {
    mailboxes.begin(acting(Language.EN), community, "wrong", CONSENT, mailbox("other"));
    mailboxes.lookAll();

    assertThat(text(get("", Language.EN))).contains("refuses this account or password");
    assertThat(text(get("", Language.ZH))).contains("拒绝此账号或密码");
    assertThat(shown().trouble().orElseThrow().name()).isEqualTo("mailbox-refused");
  }

  @Test
  void takesAFinishedFileFromAFolderOnceAndPutsItAside() throws Exception {
    var watched = watched();
    var name = "f" + UUID.randomUUID().toString().substring(0, 8);
    watched.begin(acting(Language.EN), community, name, CONSENT, false);
    var home = watched.folder(shown());
    var table = "id,time,sender,channel,text\n1,2026-05-01 10:00,ana,general,hi\n";
    var file = old(Files.writeString(home.resolve("messages.csv"), table));
    old(Files.writeString(home.resolve("broken.bin"), "\0\1\2"));
    Files.createSymbolicLink(home.resolve("link.csv"), file);

    watched.lookAll();
    assertThat(file).as("seen once, it may still grow").exists();
    watched.lookAll();

    assertThat(home.resolve("done/messages.csv")).exists();
    assertThat(Files.readString(home.resolve("refused/broken.bin.txt"))).contains("broken.bin");
    assertThat(home.resolve("link.csv")).as("links are left alone").isSymbolicLink();
    assertThat(uploads.of(community.id(), acting(Language.EN)))
        .singleElement()
        .satisfies(upload -> assertThat(upload.look()).isPresent());
    old(Files.writeString(home.resolve("same.csv"), table));
    watched.lookAll();
    watched.lookAll();
    assertThat(uploads.of(community.id(), acting(Language.EN))).hasSize(1);
    assertThat(home.resolve("done/same.csv.txt")).exists();
    assertThat(shown().counts()).isEqualTo(new LiveSource.Counts(1, 1, 1));
    assertThat(watched.begin(acting(Language.EN), community, "../out", CONSENT, false))
        .isEqualTo(new Beginning.Refused(Beginning.Reason.FOLDER_OUTSIDE));
    assertThat(watched.begin(acting(Language.EN), community, name, CONSENT, false))
        .isEqualTo(new Beginning.Refused(Beginning.Reason.FOLDER_TAKEN));
  }

  @Test
  void importsAtOnceWhereTheCommunitySaysSo() throws Exception {
    var watched = watched();
    var name = "g" + UUID.randomUUID().toString().substring(0, 8);
    watched.begin(acting(Language.EN), community, name, CONSENT, true);
    var home = watched.folder(shown());
    old(
        Files.writeString(
            home.resolve("m.csv"), "id,time,sender,channel,text\n1,2026-05-01 10:00,a,c,hi\n"));

    watched.lookAll();
    watched.lookAll();
    for (var tries = 0; tries < 100 && communities.batches(community.id()).isEmpty(); tries++) {
      TimeUnit.MILLISECONDS.sleep(200);
    }

    assertThat(communities.summary(community.id()).totalMessages()).isEqualTo(1);
    assertThat(communities.batches(community.id()).getFirst().basis()).isEqualTo(CONSENT);
  }

  @Test
  void leadsFromAnAddressToAnEventThatIsCounted() throws Exception {
    assertThat(text(get("", Language.ZH))).contains("还没有实时来源", "添加实时来源");
    var bare = post("", Language.EN, "kind", "slack", "name", "Team", "secret", "short-secret");
    assertThat(bare).hasStatus(422).bodyText().contains("Choose first on which basis");
    var refused =
        post("", Language.EN, "kind", "slack", "name", "T", "secret", "short", "basis", "consent");
    assertThat(refused).hasStatus(422);
    assertThat(refused.getResponse().getContentAsString()).contains("Paste the signing secret");

    var page = text(post("", Language.EN, "kind", "json", "name", "Bot <b>", "basis", "consent"));
    assertThat(page).contains("Bot &lt;b&gt;", "The secret is shown this once", "curl -sS");
    var source = shown();
    var secret = between(page, "id=\"shown-secret\" readonly value=\"", "\"");
    assertThat(text(get("", Language.EN))).doesNotContain(secret);

    var event =
        "{\"id\":1,\"channel\":\"c\",\"author\":\"a\",\"time\":\"2026-11-20T10:00:00Z\",\"text\":\"hi\"}";
    assertThat(call(source.path(), secret, event))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("accepted")
        .isEqualTo(1);
    assertThat(call(source.path(), "wrong", event)).hasStatus(401);
    assertThat(call(source.path(), secret, "{\"id\":1}"))
        .hasStatus(400)
        .bodyText()
        .contains("The field channel of event 1");
    assertThat(
            mvc.post()
                .uri(source.path())
                .header("Authorization", "Bearer " + secret)
                .header("Accept-Language", "zh")
                .contentType(MediaType.APPLICATION_JSON)
                .content("[1]")
                .exchange())
        .hasStatus(400)
        .bodyText()
        .contains("不是 JSON 对象");
    assertThat(call("/hooks/" + UUID.randomUUID(), secret, event)).hasStatus(404);
    assertThat(call("/hooks/none", secret, event)).hasStatus(404);
    assertThat(mvc.post().uri(source.path()).content(event).exchange()).hasStatus(415);
    assertThat(call(source.path(), secret, " ".repeat(1_100_000))).hasStatus(413);
    flushing.flush();

    assertThat(text(get("", Language.EN))).contains("1 taken", "3 refused", "did not fit");
    assertThat(text(get("", Language.ZH))).contains("接收 1 条", "拒绝 3 次", "签名、签名时间或密钥不符");
    var address = "/" + source.id();
    assertThat(post(address + "/pause", Language.EN)).hasStatus(302);
    assertThat(call(source.path(), secret, event)).hasStatus(503).hasHeader("Retry-After", "3600");
    assertThat(text(get("", Language.ZH))).contains("已暂停");
    assertThat(post(address + "/resume", Language.EN)).hasStatus(302);
    assertThat(text(post(address + "/rotate", Language.EN))).contains("shown-secret");
    assertThat(call(source.path(), secret, event)).as("both hold for a day").hasStatusOk();
    var elsewhere = communities.begin("e" + UUID.randomUUID(), ZoneOffset.UTC);
    assertThat(
            mvc.post()
                .uri(
                    "/communities/%s/sources/live/%s/remove"
                        .formatted(elsewhere.id().value(), source.id()))
                .with(csrf())
                .requestAttr(Acting.class.getName(), acting(Language.EN))
                .exchange())
        .hasStatus(404);
    assertThat(post(address + "/remove", Language.EN)).hasStatus(302);
    assertThat(call(source.path(), secret, event)).hasStatus(404);
  }

  private WatchedFolders watched() {
    return new WatchedFolders(
        sources,
        rows,
        communities,
        uploads,
        _ -> Optional.of(acting(Language.EN)),
        taken,
        directory,
        folder.resolve("inbox").toString(),
        clock);
  }

  private static Path old(Path file) throws Exception {
    return Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
  }

  private static String written(String id, String from) {
    return "From: %s\r\nDate: Thu, 5 Nov 2026 10:0%d:00 +0000\r\nMessage-ID: <%s@example.com>\r\nSubject: 徒步 %s\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n大家好 %s\r\n"
        .formatted(from, id.length(), id, id, id);
  }

  private static String archived(String id) {
    var from = id.equals("two") ? "bo@example.com" : "ana@example.com";
    return "From %s Thu Nov  5 10:00:00 2026\n%s\n"
        .formatted(from, written(id, from).replace("\r", ""));
  }

  private static void deliver(String id, String from) throws Exception {
    var bytes = written(id, from).getBytes(StandardCharsets.UTF_8);
    MAIL.getManagers()
        .getImapHostManager()
        .getInbox(user())
        .store(
            new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
  }

  private static GreenMailUser user() {
    return MAIL.getManagers().getUserManager().getUser("list");
  }

  private static Mailbox mailbox(String password) {
    return new Mailbox(
        "127.0.0.1",
        MAIL.getImap().getPort(),
        Mailbox.Security.NONE,
        "list",
        password,
        "INBOX",
        "hikers");
  }

  private LiveSource shown() {
    return sources.of(acting(Language.EN), community).getFirst();
  }

  private String address() {
    return "/communities/%s/sources/live".formatted(community.id().value());
  }

  private MvcTestResult call(String path, String secret, String body) {
    return mvc.post()
        .uri(path)
        .header("Authorization", "Bearer " + secret)
        .header("Accept-Language", "en")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult get(String path, Language language) {
    return mvc.get()
        .uri(address() + path)
        .requestAttr(Acting.class.getName(), acting(language))
        .exchange();
  }

  private MvcTestResult post(String path, Language language, String... fields) {
    var request =
        mvc.post()
            .uri(address() + path)
            .with(csrf())
            .requestAttr(Acting.class.getName(), acting(language));
    for (var field = 0; field < fields.length; field += 2) {
      request.param(fields[field], fields[field + 1]);
    }
    return request.exchange();
  }

  private static String text(MvcTestResult answer) throws Exception {
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private static String between(String page, String from, String until) {
    var start = page.indexOf(from) + from.length();
    return page.substring(start, page.indexOf(until, start));
  }

  private static Acting acting(Language language) {
    return new Acting(new PersonId(new UUID(0, 7)), "林", language, ZoneOffset.UTC, ALL);
  }
}
