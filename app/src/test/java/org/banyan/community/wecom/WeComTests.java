package org.banyan.community.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.Basis;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.GroupBook;
import org.banyan.community.GroupOwners;
import org.banyan.community.GroupStanding;
import org.banyan.community.PlatformOwner;
import org.banyan.community.Rosters;
import org.banyan.community.wecom.FakeCompany.Insider;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.jobs.Works;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.time.SettableClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
@Import(WeComTests.Time.class)
@TestPropertySource(
    properties = {"banyan.public.burst=100000", "banyan.public-url=https://banyan.example.com"})
class WeComTests {

  private static final FakeWeCom FAKE = new FakeWeCom();
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Autowired MockMvcTester mvc;
  @Autowired Communities communities;
  @Autowired GroupBook book;
  @Autowired GroupOwners owners;
  @Autowired Rosters rosters;
  @Autowired WeCom wecom;
  @Autowired KeptConnections connections;
  @Autowired Reader reader;
  @Autowired Schedule schedule;
  @Autowired Changes changes;
  @Autowired Works works;
  @Autowired SettableClock clock;
  @Autowired FirstSeat firstSeat;
  @Autowired TransactionTemplate transaction;
  @Autowired DSLContext db;

  @DynamicPropertySource
  static void platform(DynamicPropertyRegistry properties) {
    properties.add("banyan.wecom.address", FAKE::address);
  }

  @AfterAll
  static void close() {
    FAKE.close();
  }

  /// A clock that the tests move.
  @TestConfiguration(proxyBeanMethods = false)
  static class Time {

    @Bean
    @Primary
    SettableClock settableClock() {
      return new SettableClock("2026-06-10T04:00:00Z");
    }
  }

  /// Whatever other tests have ordered is over, and their connections rest.
  @BeforeEach
  void honest() throws InterruptedException {
    connections.active().forEach(connection -> connections.pause(connection.id(), true));
    while (!works.underWay(WeCom.READING).isEmpty()) {
      Thread.sleep(Duration.ofMillis(50));
    }
    FAKE.allowsAll();
    FAKE.clear();
    FAKE.at(clock::instant);
  }

  @Test
  void readsGroupsWithOwnersAndSizesAndTwiceIsOnce() {
    var community = community();
    var connection = connected(community);
    FAKE.team("wr1", "美妆一群", "wmA", "wmB");
    FAKE.team("wr2", "美妆一群", "wmC");
    FAKE.group(
        "wr3", "", "li", List.of(), List.of(new Insider("li", true, "李四", clock.instant(), 1, "")));

    assertThat(read(connection)).isEmpty();

    assertThat(standings(community))
        .extracting(
            standing -> standing.group().name(),
            standing -> standing.size().orElseThrow().members())
        .containsExactlyInAnyOrder(tuple("美妆一群", 4), tuple("美妆一群", 3), tuple("wr3", 1));
    assertThat(owners.latest(community.id()).values())
        .extracting(PlatformOwner::account, PlatformOwner::name)
        .contains(tuple("zhang", "张三"), tuple("li", "李四"));
    var batches = communities.batches(community.id());
    assertThat(batches).hasSize(1);
    assertThat(batches.getFirst().reconciliation().kept()).isEqualTo(8);
    assertThat(batches.getFirst().basis()).isEqualTo(Caller.SET_UP.basis());
    assertThat(looked().ways(community)).containsExactly("code zhang", "invited ", "invited ");

    assertThat(read(connection)).isEmpty();
    assertThat(communities.batches(community.id())).hasSize(1);
    assertThat(standings(community)).hasSize(3);
    assertThat(looked().ways(community)).hasSize(3);
    assertThat(now(connection).read())
        .hasValueSatisfying(reading -> {
          assertThat(reading.groups()).isEqualTo(3);
          assertThat(reading.members()).isEqualTo(8);
        });
  }

  @Test
  void showsWhoLeftBetweenTheListsOfTwoDaysAndFollowsTheNameOfAGroup() {
    var community = community();
    var connection = connected(community);
    FAKE.team("wr1", "旧名", "wmA", "wmB");
    read(connection);
    var name = standings(community).getFirst().group().id();

    clock.move(Duration.ofDays(1));
    FAKE.team("wr1", "新名", "wmB", "wmC");
    read(connection);

    assertThat(looked().moves(community)).containsExactly("wmA LEFT", "wmC JOINED");
    assertThat(standings(community))
        .singleElement()
        .satisfies(standing -> {
          assertThat(standing.group().id()).isEqualTo(name);
          assertThat(standing.group().name()).isEqualTo("新名");
        });

    FAKE.dismiss("wr1");
    read(connection);
    assertThat(looked().gone(community)).isEqualTo(1);
    assertThat(standings(community)).hasSize(1);
  }

  @Test
  void keepsSumsByDayAndByOwnerAndAsksOnlyForWhatIsMissing() {
    var community = community();
    var connection = connected(community);
    var yesterday = today().minusDays(1);
    FAKE.team("wr1", "群", "wmA");
    FAKE.sums(yesterday, "zhang", 1, 3, 2, 5, 90, 12, 240);
    FAKE.sums(yesterday.minusDays(179), "zhang", 0, 1, 1, 0, 9, 1, 2);

    assertThat(read(connection)).isEmpty();
    assertThat(FAKE.asked("statistic_group_by_day")).isEqualTo(6);
    assertThat(FAKE.asked("statistic")).isEqualTo(180);
    assertThat(wecom.days(now(connection), 200))
        .hasSize(180)
        .first()
        .isEqualTo(new DaySums(yesterday, new Sums(1, 3, 2, 5, 90, 12, 240)));
    assertThat(wecom.owners(now(connection), 5))
        .singleElement()
        .isEqualTo(new OwnerSums("zhang", "张三", yesterday, new Sums(1, 3, 2, 5, 90, 12, 240)));

    read(connection);
    assertThat(FAKE.asked("statistic")).isEqualTo(180);
    clock.move(Duration.ofDays(1));
    read(connection);
    assertThat(FAKE.asked("statistic")).isEqualTo(181);
    assertThat(FAKE.asked("statistic_group_by_day")).isEqualTo(7);
  }

  @Test
  void readsTheOthersWhereOneGroupIsRefusedAndStopsWhereAllAre() {
    var community = community();
    var connection = connected(community);
    FAKE.team("wr1", "一", "wmA");
    FAKE.team("wr2", "二", "wmB");
    FAKE.vanishes("wr1");

    assertThat(read(connection)).map(Trouble::kind).contains(Trouble.Kind.NO_SUCH_GROUP);
    assertThat(standings(community)).hasSize(1);
    assertThat(now(connection).read()).map(Connection.Reading::missed).contains(1);

    FAKE.trustsTheAddress(false);
    read(connection);
    assertThat(now(connection).trouble()).map(Trouble::code).contains(60020);
    assertThat(looked().gone(community)).isZero();
  }

  @Test
  void takesOnlyGenuineCallbacksAndEachOnce() throws Exception {
    var community = community();
    var connection = connected(community);
    var fake = new FakeCallback(FakeWeCom.CORP);
    var echo = fake.seal("1616140317555161061");
    assertThat(caller().verify(connection.id(), fake.sign("1", "n", echo), echo))
        .hasStatusOk()
        .bodyText()
        .isEqualTo("1616140317555161061");
    assertThat(caller().verify(connection.id(), fake.sign("2", "n", echo), echo))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(caller().verify(UUID.randomUUID(), fake.sign("1", "n", echo), echo))
        .hasStatus(HttpStatus.FORBIDDEN);

    FAKE.team("wr1", "一", "wmA");
    assertThat(caller().call(connection.id(), fake, fake.joined("wr1", 7))).hasStatusOk();
    assertThat(caller().call(connection.id(), fake, fake.joined("wr1", 7))).hasStatusOk();
    assertThat(waiting()).hasSize(1);
    clock.move(Duration.ofSeconds(6));
    schedule.readChanged();
    assertThat(standings(community)).hasSize(1);
    assertThat(waiting()).isEmpty();
    assertThat(caller().call(connection.id(), fake, fake.joined("wr1", 7))).hasStatusOk();
    assertThat(waiting()).isEmpty();

    assertThat(caller().call(connection.id(), fake, fake.dismissed("wr1", 9))).hasStatusOk();
    assertThat(looked().gone(community)).isEqualTo(1);
    var another = new FakeCallback("wwANOTHER");
    assertThat(caller().call(connection.id(), another, another.joined("wr1", 8)))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(caller().post(connection.id(), "1", "<xml/>")).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(caller().post(connection.id(), "1", "x".repeat(300_000)))
        .hasStatus(HttpStatus.CONTENT_TOO_LARGE);
  }

  @Test
  void triesAChangedGroupAgainLaterAndReadsOnceANight() throws Exception {
    var community = community();
    var connection = connected(community);
    var fake = new FakeCallback(FakeWeCom.CORP);
    FAKE.team("wr1", "一", "wmA");
    caller().call(connection.id(), fake, fake.joined("wr1", 11));
    clock.move(Duration.ofSeconds(6));
    FAKE.forbids("groupchat/get");
    schedule.readChanged();
    assertThat(waiting())
        .singleElement()
        .satisfies(changed -> assertThat(changed.tries()).isEqualTo(1));
    FAKE.allowsAll();
    clock.move(Duration.ofMinutes(3));
    schedule.readChanged();
    assertThat(standings(community)).hasSize(1);

    read(connection);
    assertThat(orders(connection)).isFalse();
    clock.move(Duration.between(clock.instant(), at(1, 30)));
    assertThat(orders(connection)).isFalse();
    clock.move(Duration.ofHours(2));
    assertThat(orders(connection)).isTrue();
    read(connection);
    assertThat(orders(connection)).isFalse();
  }

  @Test
  void setsUpInBothLanguagesWithoutEverShowingASecret() throws Exception {
    var community = community();
    var address = "/communities/%s/sources/wecom".formatted(community.id().value());
    assertThat(Caller.text(caller().get(address, Language.EN)))
        .contains(
            "What the company has to provide", "trusted IP", "Personal WeChat groups", "fake");
    assertThat(Caller.text(caller().get(address, Language.ZH)))
        .contains("企业需要提供", "企业可信 IP", "个人微信群", "模拟服务");

    var basis = Caller.SET_UP.basis();
    var unfounded = new SetUp(FakeWeCom.CORP, FakeWeCom.SECRET, "", "", Basis.NOT_STATED);
    assertThat(caller().connect(address, Language.EN, unfounded))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Choose on which basis");
    var typo = new SetUp(FakeWeCom.CORP, FakeWeCom.SECRET, "", "short", basis);
    var wrong = caller().connect(address, Language.EN, typo);
    assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(wrong.getResponse().getContentAsString())
        .contains("43 letters and digits", "value=\"" + FakeWeCom.CORP)
        .doesNotContain(FakeWeCom.SECRET);

    FAKE.trustsTheAddress(false);
    var untrusted = Caller.text(caller().connect(address, Language.ZH, Caller.SET_UP));
    assertThat(untrusted)
        .contains("不信任本服务器的 IP", "60020", "出口 IP")
        .contains("https://banyan.example.com/hooks/wecom/")
        .doesNotContain(FakeWeCom.SECRET, FakeCallback.KEY);
    FAKE.allowsAll();
    FAKE.forbids("statistic_group_by_day");
    assertThat(Caller.text(caller().post(address + "/check", Language.EN)))
        .contains("works", "may not call this part", "48002");
    var kept = String.valueOf(db.fetch("select * from community.wecom_connection"));
    assertThat(kept).doesNotContain(FakeWeCom.SECRET, FakeCallback.KEY);

    assertThat(caller().post(address + "/pause", Language.EN, "paused", "true"))
        .hasRedirectedUrl(address);
    assertThat(Caller.text(caller().get(address, Language.ZH))).contains("已暂停", "恢复");
    assertThat(caller().post(address + "/read", Language.EN)).hasRedirectedUrl(address);
    assertThat(caller().post(address + "/remove", Language.EN)).hasRedirectedUrl(address);
    assertThat(Caller.text(caller().get(address, Language.EN))).doesNotContain("Disconnect");
  }

  @Test
  void beginsADraftWithWhatTheContactsAdd() throws Exception {
    var community = community();
    connected(community);
    transaction.executeWithoutResult(_ -> firstSeat.give(Caller.acting(Language.ZH).person()));
    FAKE.staff("社群部", "张三", "群主");
    var address = "/communities/%s/sources/wecom/contacts".formatted(community.id().value());

    var begun = caller().post(address, Language.ZH).getResponse().getRedirectedUrl();
    assertThat(begun).startsWith("/organisation/drafts/");
    assertThat(Caller.text(caller().get(String.valueOf(begun), Language.ZH))).contains("社群部");

    FAKE.forbids("department/list");
    assertThat(Caller.text(caller().post(address, Language.EN))).contains("48002", "visible range");
  }

  @Test
  void leavesNothingOfARemovedCommunity() {
    var community = community();
    var connection = connected(community);
    FAKE.team("wr1", "一", "wmA");
    FAKE.sums(today().minusDays(1), "zhang", 1, 1, 1, 1, 1, 1, 1);
    read(connection);

    communities.remove(community.id(), null);

    assertThat(connections.find(connection.id())).isEmpty();
    assertThat(looked().ways(community)).isEmpty();
  }

  private Looked looked() {
    return new Looked(db, rosters);
  }

  private Caller caller() {
    return new Caller(mvc);
  }

  private Community community() {
    return communities.begin("w" + UUID.randomUUID(), SHANGHAI);
  }

  private Connection connected(Community community) {
    var connected = wecom.connect(Caller.acting(Language.EN), community, Caller.SET_UP);
    return ((WeCom.Connected.Kept) connected).connection();
  }

  private Optional<Trouble> read(Connection connection) {
    return reader.read(connection, Progress.SILENT);
  }

  private Connection now(Connection connection) {
    return connections.find(connection.id()).orElseThrow();
  }

  private boolean orders(Connection connection) {
    connections.work(connection.id(), null);
    schedule.orderDue(works);
    return now(connection).work().isPresent();
  }

  private List<Changes.Changed> waiting() {
    return changes.due(clock.instant().plus(Duration.ofDays(1)), 10);
  }

  private Instant at(int hour, int minute) {
    return today().plusDays(1).atTime(hour, minute).atZone(SHANGHAI).toInstant();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), SHANGHAI);
  }

  private List<GroupStanding> standings(Community community) {
    return book.standings(community);
  }
}
