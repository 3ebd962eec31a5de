package org.banyan.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.community.reading.ExportSamples.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.FirstResponse.Why;
import org.banyan.community.deal.Buyers;
import org.banyan.community.reading.Format;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Lake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class GroupAnswersTests {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = Instant.parse("2026-05-28T04:00:00Z");

  /// The last wait of “grove” still goes on, the first began on the day before the last seven.
  private static final String TALK =
      """
      time,sender,channel,text
      2026-05-21 23:59:00,m1,grove,hi
      2026-05-22 00:01:00,s1,grove,hi
      2026-05-22 00:02:00,m1,grove,hi
      2026-05-22 00:03:00,m2,grove,hi
      2026-05-22 00:12:00,s1,grove,hi
      2026-05-22 00:13:00,s2,grove,hi
      2026-05-23 10:00:00,m2,grove,hi
      2026-05-23 10:05:00,robot,grove,hi
      2026-05-23 11:00:00,s2,grove,hi
      2026-05-24 08:00:00,m1,grove,hi
      2026-05-24 20:00:00,m2,grove,hi
      2026-05-25 08:00:01,m2,grove,hi
      2026-05-25 08:00:31,s1,grove,hi
      2026-05-26 09:00:00,m1,grove,hi
      2026-05-27 09:00:00,s1,grove,hi
      2026-05-27 10:00:00,m1,grove,hi
      2026-05-28 10:00:01,s1,grove,hi
      2026-05-28 10:30:00,m1,grove,hi
      2026-05-22 09:00:00,m1,alone,hi
      2026-05-23 09:00:01,m1,alone,hi
      2026-05-24 09:00:02,m2,alone,hi
      2026-05-25 09:00:03,m1,alone,hi
      2026-05-26 09:00:04,m1,alone,hi
      2026-05-26 09:00:00,m1,quiet,hi
      2026-05-26 09:10:00,s1,quiet,hi
      """;

  @TempDir private Path folder;
  @Autowired private Communities communities;
  @Autowired private Members members;
  @Autowired private TeamAccounts team;
  @Autowired private KnownCommunities known;
  @Autowired private Lake lake;
  @Autowired private Manifest manifest;
  @Autowired private Channels channels;
  @Autowired private TalkCounts talk;
  @Autowired private LiveBatches growing;
  @Autowired private RecordReader record;
  @Autowired private Buyers buyers;

  @Test
  void tellsHowSoonTheTeamAnswersOnceSomebodySaysWhoThatIs() throws Exception {
    var community = communities.begin("c" + UUID.randomUUID(), SHANGHAI).id();
    imported(community, "talk.csv", TALK);
    decide(community, "robot", MemberStanding.BOT);
    assertThat(told(community, Period.WEEK, "grove"))
        .isEqualTo(new FirstResponse.Untold(Why.NO_TEAM, 0));

    decide(community, "s1", MemberStanding.STAFF);
    var ofOne = new FirstResponse.Told(Duration.ofSeconds(43_231), 3, 6);
    assertThat(told(community, Period.WEEK, "grove")).isEqualTo(ofOne);

    var merged =
        members.merge(Bringer.LEAD, community, id(community, "s1"), id(community, "s2"), true);
    var ofTwo = new FirstResponse.Told(Duration.ofMinutes(35), 4, 6);
    assertThat(told(community, Period.WEEK, "grove")).isEqualTo(ofTwo);
    assertThat(told(community, Period.MONTH, "grove"))
        .isEqualTo(new FirstResponse.Told(Duration.ofMinutes(10), 5, 7));
    assertThat(told(community, Period.WEEK, "alone"))
        .isEqualTo(new FirstResponse.Untold(Why.NO_ANSWER, 5));
    assertThat(told(community, Period.WEEK, "quiet"))
        .isEqualTo(new FirstResponse.Untold(Why.FEW_WAITS, 1));

    members.unmerge(Bringer.LEAD, community, ((MergeOutcome.Merged) merged).merge());
    assertThat(told(community, Period.WEEK, "grove")).isEqualTo(ofOne);
    decide(community, "s2", MemberStanding.STAFF);
    assertThat(told(community, Period.WEEK, "grove")).isEqualTo(ofTwo);
    assertThat(
            responses(NOW)
                .of(community(community), Period.WEEK)
                .of(group(community, "grove"), false))
        .isEqualTo(new FirstResponse.Untold(Why.NO_MESSAGES, 0));
  }

  /// A whole real record, told by a plain loop over all of its posts.
  @Test
  void agreesWithALoopOverARealRecord() throws Exception {
    var community = communities.begin("c" + UUID.randomUUID(), SHANGHAI).id();
    Bringer.bring(
        communities,
        community,
        shared("slack-houstondatavis"),
        new ReadingOptions(Format.of("slack"), SHANGHAI, Optional.empty()));
    var posts = new ArrayList<Post>();
    record.visit(
        community,
        (identity, channel, kind, at) -> {
          if (kind.isAuthored()) {
            posts.add(new Post(identity, channel, at.getEpochSecond()));
          }
        });
    var talkers = new HashMap<Long, Integer>();
    posts.forEach(post -> talkers.merge(post.identity(), 1, Integer::sum));
    var staff =
        talkers.entrySet().stream()
            .sorted(Map.Entry.<Long, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .limit(3)
            .toList();
    for (var identity : staff) {
      team.decide(Bringer.LEAD, community, identity, MemberStanding.STAFF, Optional.empty());
    }
    var loop = new PlainLoop(members.kinship(community), channels.groups(community));
    var told = 0;
    for (var tenth = 1; tenth < 10; tenth += 2) {
      var now = Instant.ofEpochSecond(posts.get(posts.size() * tenth / 10).second());
      for (var period : Period.values()) {
        var answers = responses(now).of(community(community), period);
        var expected = loop.over(posts, now, period);
        expected.forEach((group, known) -> assertThat(answers.of(group, true)).isEqualTo(known));
        told +=
            (int) expected.values().stream().filter(FirstResponse.Told.class::isInstance).count();
      }
    }
    assertThat(told).isGreaterThan(5);
  }

  @Test
  void tellsWhoOfTheLatestListOfAGroupOrdered() throws Exception {
    var community = communities.begin("c" + UUID.randomUUID(), SHANGHAI).id();
    imported(
        community,
        "list.csv",
        """
        群名,成员ID,手机号,unionid,日期
        grove,gone,,,2026-05-01
        grove,u1,,,2026-05-20
        grove,u2,13900000002,,2026-05-20
        grove,u3,,,2026-05-20
        grove,u4,,,2026-05-20
        grove,u5,,oZq0JvEasC4rFy9fI1mk3,2026-05-20
        grove,u6,,,2026-05-20
        grove,boss,,,2026-05-20
        small,u1,,,2026-05-20
        """);
    assertThat(bought(community, Period.WEEK, "grove"))
        .isEqualTo(new Conversion.Untold(Conversion.Why.NO_ORDERS));

    imported(
        community,
        "orders.csv",
        """
        订单号,支付时间,金额,会员ID,手机号,类型,unionid
        A1,2026-05-23 10:00,10,u1,,订单,
        A2,2026-05-24 10:00,10,u1,,订单,
        A3,2026-05-25 10:00,10,,13900000002,订单,
        A4,2026-05-25 10:00,10,u3,,退款,
        A5,2026-05-21 23:59,10,u4,,订单,
        A6,2026-05-25 10:00,10,gone,,订单,
        A7,2026-05-25 10:00,10,boss,,订单,
        A8,2026-05-25 10:00,10,stranger,,订单,
        A9,2026-05-22 00:00,10,u6,,订单,
        B1,2026-05-25 10:00,10,,,订单,oZq0JvEasC4rFy9fI1mk3
        """);
    decide(community, "boss", MemberStanding.STAFF);

    var listed = LocalDate.of(2026, 5, 20);
    assertThat(bought(community, Period.WEEK, "grove"))
        .isEqualTo(new Conversion.Told(4, 6, listed, new Conversion.Orders(8, 7)));
    assertThat(bought(community, Period.MONTH, "grove"))
        .isEqualTo(new Conversion.Told(5, 6, listed, new Conversion.Orders(9, 8)));
    assertThat(bought(community, Period.WEEK, "small"))
        .isEqualTo(new Conversion.Untold(Conversion.Why.FEW_MEMBERS));
    assertThat(conversions().of(community(community), Period.WEEK).of(GroupId.next()))
        .isEqualTo(new Conversion.Untold(Conversion.Why.NO_LIST));

    members.merge(Bringer.LEAD, community, id(community, "u1"), id(community, "u2"), true);
    assertThat(bought(community, Period.WEEK, "grove"))
        .isEqualTo(new Conversion.Told(3, 5, listed, new Conversion.Orders(8, 7)));
  }

  private record Post(long identity, int channel, long second) {}

  /// The definition, word for word.
  private record PlainLoop(Kinship kin, Map<Integer, GroupId> groups) {

    private static final long DAY = 86_400;

    Map<GroupId, FirstResponse> over(List<Post> posts, Instant now, Period period) {
      var today = LocalDate.ofInstant(now, SHANGHAI);
      var begin = second(today.minusDays(100));
      var from = second(today.minusDays(period.days() - 1L));
      var until =
          Math.min(
              now.getEpochSecond(), posts.stream().mapToLong(Post::second).max().orElseThrow());
      var told = new HashMap<GroupId, FirstResponse>();
      for (var group : groups.values()) {
        var here =
            posts.stream()
                .filter(post -> group.equals(groups.get(post.channel())))
                .filter(post -> post.second() >= begin && !is(post, MemberStanding.BOT))
                .sorted(
                    Comparator.comparingLong(Post::second)
                        .thenComparing(post -> is(post, MemberStanding.STAFF)))
                .toList();
        told.put(group, figure(here, from, until));
      }
      return told;
    }

    private static long second(LocalDate day) {
      return day.atStartOfDay(SHANGHAI).toEpochSecond();
    }

    private boolean is(Post post, MemberStanding standing) {
      return kin.standings().get(kin.memberOf(post.identity())) == standing;
    }

    private FirstResponse figure(List<Post> posts, long from, long until) {
      var waits = 0;
      var answers = new ArrayList<Long>();
      var at = 0;
      while (at < posts.size()) {
        var first = posts.get(at++);
        if (is(first, MemberStanding.STAFF)) {
          continue;
        }
        var end = first.second() + DAY;
        while (at < posts.size()
            && posts.get(at).second() < end
            && !is(posts.get(at), MemberStanding.STAFF)) {
          at++;
        }
        var isAnswered =
            at < posts.size()
                && posts.get(at).second() <= end
                && is(posts.get(at), MemberStanding.STAFF);
        if (first.second() >= from && first.second() <= until && (isAnswered || end <= until)) {
          waits++;
          if (isAnswered) {
            answers.add(posts.get(at).second() - first.second());
          }
        }
      }
      return figure(waits, answers.stream().sorted().toList());
    }

    private static FirstResponse figure(int waits, List<Long> answers) {
      if (waits < 5) {
        return new FirstResponse.Untold(Why.FEW_WAITS, waits);
      }
      if (answers.isEmpty()) {
        return new FirstResponse.Untold(Why.NO_ANSWER, waits);
      }
      var half = answers.size() / 2;
      var twice =
          answers.size() % 2 == 1
              ? 2 * answers.get(half)
              : answers.get(half - 1) + answers.get(half);
      return new FirstResponse.Told(Duration.ofMillis(500 * twice), answers.size(), waits);
    }
  }

  private FirstResponse told(CommunityId community, Period period, String group) {
    return responses(Instant.parse("2026-05-28T15:00:00Z"))
        .of(community(community), period)
        .of(group(community, group), true);
  }

  private Conversion bought(CommunityId community, Period period, String group) {
    return conversions().of(community(community), period).of(group(community, group));
  }

  private FirstResponses responses(Instant now) {
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    return new FirstResponses(lake, manifest, channels, talk, growing, members, clock);
  }

  private Conversions conversions() {
    return new Conversions(buyers, members, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private Community community(CommunityId id) {
    return known.find(id).orElseThrow();
  }

  private GroupId group(CommunityId community, String name) {
    return communities.channels(community).stream()
        .filter(channel -> channel.name().equals(name))
        .map(ChannelName::group)
        .findFirst()
        .orElseThrow();
  }

  private long id(CommunityId community, String account) {
    return members.page(community, account, 0, 50).getFirst().member();
  }

  private void decide(CommunityId community, String account, MemberStanding standing) {
    team.decide(Bringer.LEAD, community, id(community, account), standing, Optional.empty());
  }

  private void imported(CommunityId community, String name, String content) throws IOException {
    Bringer.bring(
        communities,
        community,
        Files.writeString(folder.resolve(name), content),
        ReadingOptions.in(SHANGHAI));
  }
}
