package org.banyan.community.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.banyan.community.official.OfficialMember;
import org.banyan.community.official.Way;
import org.banyan.community.wecom.FakeCompany.Insider;
import org.banyan.community.wecom.Trouble.Kind;
import org.banyan.platform.edge.WrongSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlatformTests {

  private static final Instant JOINED = Instant.parse("2026-05-01T02:00:00Z");

  private final FakeWeCom fake = new FakeWeCom();
  private final List<Duration> waited = new ArrayList<>();
  private Instant now = Instant.parse("2026-06-10T04:00:00Z");
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
  private final Platform platform = platform(FakeWeCom.CORP, FakeWeCom.SECRET);

  private Platform platform(String corp, String secret) {
    fake.at(() -> now);
    var entry = new Entry(new Wire(fake.address()), new Credentials(corp, secret), clock);
    return new Platform(entry, new Patience(Duration.ofSeconds(30), waited::add));
  }

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void readsAllGroupsPageByPageWithOneToken() {
    fake.pagesBy(7);
    IntStream.range(0, 50).forEach(i -> group("wr%02d".formatted(i)));

    assertThat(value(platform.groups())).hasSize(50).doesNotHaveDuplicates().contains("wr49");
    assertThat(fake.asked("list")).isEqualTo(8);
    assertThat(fake.asked("gettoken")).isEqualTo(1);
  }

  @Test
  void readsAGroupWithOwnerAdministratorsAndHowEachCameIn() {
    fake.group(
        "wr1",
        "美妆一群",
        "zhang",
        List.of("li"),
        List.of(
            new Insider("zhang", true, "张三", JOINED, 1, ""),
            new Insider("wmABC", false, "王语嫣", JOINED, 3, "zhang")));

    var group = value(platform.group("wr1"));

    assertThat(group.name()).isEqualTo("美妆一群");
    assertThat(group.owner()).isEqualTo("zhang");
    assertThat(group.admins()).containsExactly("li");
    var guest = group.members().get(1);
    assertThat(guest.colleague()).isFalse();
    assertThat(guest.name()).contains("王语嫣");
    assertThat(guest.joined()).contains(JOINED);
    assertThat(guest.way()).contains(Way.CODE);
    assertThat(guest.inviter()).contains("zhang");
    assertThat(group.members().getFirst().inviter()).isEmpty();
    assertThat(guest.unionid()).isEmpty();
    fake.bound("wmABC", "oZq0JvEasC4rFy9fI1mk3");
    fake.bound("zhang", "oZq0JvEasC4rFy9fI1mk4");
    fake.group(
        "wr1",
        "美妆一群",
        "zhang",
        List.of(),
        List.of(
            new Insider("zhang", true, "张三", JOINED, 1, ""),
            new Insider("wmABC", false, "王语嫣", JOINED, 3, "zhang")));
    assertThat(value(platform.group("wr1")).members())
        .map(OfficialMember::unionid)
        .containsExactly(Optional.empty(), Optional.of("oZq0JvEasC4rFy9fI1mk3"));
  }

  @Test
  void renewsATokenWhenItRunsOutAndOnceWhenThePlatformEndedIt() {
    group("wr1");
    value(platform.groups());
    now = now.plus(Duration.ofHours(3));
    value(platform.groups());
    assertThat(fake.asked("gettoken")).isEqualTo(2);

    fake.endsAllTokens();
    value(platform.groups());
    assertThat(fake.asked("gettoken")).isEqualTo(3);

    fake.fails(40014, 42001);
    assertThat(platform.groups().refusal()).map(Trouble::kind).contains(Kind.TOKEN);
    assertThat(fake.asked("gettoken")).isEqualTo(4);
  }

  @Test
  void waitsWhenAskedTooOftenAndGivesUpWithinItsBudget() {
    group("wr1");
    fake.fails(45009, -1);
    assertThat(value(platform.groups())).hasSize(1);
    assertThat(waited).hasSize(2);
    assertThat(waited.get(1)).isGreaterThan(waited.get(0));

    value(platform.groups());
    fake.breaks(429, 503);
    assertThat(value(platform.groups())).hasSize(1);
    assertThat(waited.getLast()).isEqualTo(Duration.ofSeconds(1));

    fake.fails(45009, 45009, 45009, 45009, 45009, 45009, 45009, 45009);
    assertThat(platform.groups().refusal())
        .hasValueSatisfying(trouble -> {
          assertThat(trouble.kind()).isEqualTo(Kind.TOO_OFTEN);
          assertThat(trouble.code()).isEqualTo(45009);
        });
    assertThat(waited.stream().reduce(Duration.ZERO, Duration::plus))
        .isLessThanOrEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void saysWhatIsWrongWithASetUp() {
    group("wr1");
    assertThat(kind(platform("ww0000another", FakeWeCom.SECRET))).contains(Kind.WRONG_CORP);
    assertThat(kind(platform(FakeWeCom.CORP, "another-secret-00000"))).contains(Kind.WRONG_SECRET);
    fake.trustsTheAddress(false);
    assertThat(kind(platform)).contains(Kind.UNTRUSTED_ADDRESS);
    fake.trustsTheAddress(true);
    fake.forbids("list");
    assertThat(kind(platform)).contains(Kind.NO_PERMISSION);
    fake.allowsAll();
    fake.breaks(404);
    assertThat(kind(platform)).contains(Kind.UNREADABLE);
    fake.close();
    assertThat(kind(platform)).contains(Kind.UNREACHABLE);
  }

  @Test
  void asksByOwnerWhereTooManyAreVisible() {
    IntStream.range(0, 250).forEach(i -> group("wr" + i, "owner" + i));
    fake.hasTooManyVisible();

    assertThat(value(platform.groups())).hasSize(250);
    assertThat(fake.asked("get_follow_user_list")).isEqualTo(1);
    assertThat(fake.asked("list")).isGreaterThanOrEqualTo(4);
  }

  @Test
  void asksForSumsWithinTheLimitsThatThePlatformStates() {
    var yesterday = LocalDate.of(2026, 6, 9);
    fake.sums(yesterday, "zhang", 1, 3, 2, 5, 90, 12, 240);
    fake.sums(yesterday, "li", 0, 1, 1, 2, 10, 4, 60);

    assertThat(value(platform.ofOwners(yesterday)))
        .containsEntry("zhang", new Sums(1, 3, 2, 5, 90, 12, 240))
        .containsEntry("li", new Sums(0, 1, 1, 2, 10, 4, 60));
    var days = value(platform.ofDays(yesterday.minusDays(29), yesterday));
    assertThat(days).hasSize(30).containsEntry(yesterday, new Sums(1, 4, 3, 7, 100, 16, 300));

    assertThatThrownBy(() -> platform.ofDays(yesterday.minusDays(30), yesterday))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(platform.ofOwners(yesterday.minusDays(179)).refusal()).isEmpty();
    assertThat(platform.ofOwners(yesterday.minusDays(180)).refusal())
        .map(Trouble::kind)
        .contains(Kind.BAD_REQUEST);
    assertThat(platform.ofOwners(yesterday.plusDays(1)).refusal()).isPresent();
  }

  @Test
  void readsDepartmentsAndWhoIsInThem() {
    fake.staff("社群部", "张三", "群主");

    assertThat(value(platform.departments())).containsExactly(new Department(2, "社群部", 1, 1));
    assertThat(value(platform.colleagues(2)))
        .containsExactly(new Colleague("u1", "张三", "群主", List.of(2L)));
    assertThat(platform.colleagues(3).refusal()).map(Trouble::kind).contains(Kind.OUT_OF_RANGE);
  }

  @Test
  void sendsSecretsInClearToThisMachineAlone() {
    assertThat(new Wire("https://qyapi.weixin.qq.com")).isNotNull();
    for (var address : List.of("http://qyapi.weixin.qq.com", "https://a/b", "ftp://a", "x y", "")) {
      assertThatThrownBy(() -> new Wire(address)).isInstanceOf(WrongSetting.class);
    }
    assertThat(new Credentials("corp", "hush")).asString().doesNotContain("hush");
  }

  private void group(String chat) {
    group(chat, "zhang");
  }

  private void group(String chat, String owner) {
    fake.group(chat, "群" + chat, owner, List.of(), List.of());
  }

  private static Optional<Kind> kind(Platform platform) {
    return platform.groups().refusal().map(Trouble::kind);
  }

  private static <T> T value(Answer<T> answer) {
    return switch (answer) {
      case Answer.Given<T>(var value) -> value;
      case Answer.Refused<T>(var trouble) -> throw new AssertionError(trouble);
    };
  }
}
