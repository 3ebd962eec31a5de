package org.banyan.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.banyan.community.member.Evidence;
import org.banyan.community.member.Evidence.Grade;
import org.banyan.community.reading.Format;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class MembersTests {

  private static final long SEED = 20_261_126;

  private static final String MAIL =
      """
      From ada at example.org  Fri May  1 10:00:00 2026
      From: Ada Lovelace <ada@example.org>
      Date: Fri, 1 May 2026 10:00:00 +0000
      Message-ID: <1@example.org>
      Subject: Hello

      A letter.

      From info at example.org  Fri May  1 11:00:00 2026
      From: Office <info@example.org>
      Date: Fri, 1 May 2026 11:00:00 +0000
      Message-ID: <2@example.org>
      Subject: Office

      Another.

      """;

  private static final String USERS =
      """
      [{"id":"U1","name":"ada","real_name":"Ada L","is_admin":true,
        "profile":{"display_name":"ada_l","email":"Ada@Example.org"}},
       {"id":"U2","name":"info","real_name":"Somebody","profile":{"email":"info@example.org"}},
       {"id":"U3","name":"bot","real_name":"Helper","is_bot":true,"profile":{}}]
      """;

  private static final String DAY =
      """
      [{"type":"message","user":"U1","text":"hi","ts":"1777800000.000100"},
       {"type":"message","user":"U2","text":"hi","ts":"1777800001.000100"},
       {"type":"message","user":"U3","text":"beep","ts":"1777800002.000100"}]
      """;

  @TempDir Path folder;
  @Autowired Communities communities;
  @Autowired Members members;
  @Autowired TeamAccounts team;

  @Test
  void suggestsOnAnAddressAndNeverOnOneThatManyShare() throws Exception {
    var community = begun();
    imported(community, "mail.mbox", MAIL, "mbox");
    slack(community);

    var found = members.suggestions(community, "", 0, 50);

    assertThat(found.total()).isEqualTo(1);
    var only = found.shown().getFirst();
    assertThat(only.reasons()).containsExactly(Evidence.MAIL);
    assertThat(only.grade()).isEqualTo(Grade.LIKELY);
    assertThat(members.figures(community)).isEqualTo(new Members.Figures(5, 5, 4, 0, 1));
    assertThat(members.suggestions(community, "lovelace", 0, 50).total()).isEqualTo(1);
    assertThat(members.suggestions(community, "helper", 0, 50).total()).isZero();
  }

  @Test
  void takesNamesAloneForWeakAndFollowsTheLogOfNames() throws Exception {
    var community = begun();
    imported(
        community,
        "2026-05-01.txt",
        """
        [10:00] <joesmith> hello
        [10:01] *** joesmith is now known as smithy77
        [10:02] <smithy77> there
        [10:03] <zaphod_b> hm
        """,
        "irc");
    imported(
        community,
        "a.csv",
        "time,sender,text\n2026-05-01 10:00,Zaphod_b,ok\n2026-05-01 10:00,guest12,ok\n",
        "table");

    var found = members.suggestions(community, "", 0, 50).shown();

    assertThat(found).hasSize(2);
    assertThat(found.getFirst().reasons()).containsExactly(Evidence.ALIAS);
    assertThat(found.getLast().reasons()).containsExactly(Evidence.HANDLE);
    assertThat(found.getLast().grade()).isEqualTo(Grade.WEAK);
  }

  @Test
  void mergesCountsAndTakesApartAgain() throws Exception {
    var community = begun();
    imported(community, "mail.mbox", MAIL, "mbox");
    slack(community);
    var before = state(community);
    var pair = members.suggestions(community, "", 0, 50).shown().getFirst();
    var one = pair.one().member();
    var other = pair.other().member();

    var merged = members.merge(Bringer.LEAD, community, one, other, false);

    assertThat(merged).isInstanceOf(MergeOutcome.Merged.class);
    assertThat(members.merge(Bringer.LEAD, community, one, other, false))
        .isEqualTo(new MergeOutcome.Same());
    assertThat(members.suggestions(community, "", 0, 50).total()).isZero();
    assertThat(members.figures(community)).isEqualTo(new Members.Figures(5, 4, 4, 0, 1));
    assertThat(communities.summary(community).fields())
        .containsEntry("distinct_members", 5L)
        .containsEntry("members_after_merging", 4L);
    assertThat(members.tellApart(Bringer.LEAD, community, one, other)).isFalse();

    var id = ((MergeOutcome.Merged) merged).merge();
    members.unmerge(Bringer.LEAD, community, id);
    members.unmerge(Bringer.LEAD, community, id);

    assertThat(state(community)).isEqualTo(before);
    var log = members.log(community, members.member(community, one));
    assertThat(log).hasSize(1);
    assertThat(log.getFirst().undone()).isPresent();
    assertThat(communities.summary(community).fields()).doesNotContainKey("members_after_merging");
  }

  @Test
  void remembersWhoIsNeverTheSame() throws Exception {
    var community = begun();
    imported(community, "mail.mbox", MAIL, "mbox");
    slack(community);
    var pair = members.suggestions(community, "", 0, 50).shown().getFirst();
    var one = pair.one().member();
    var other = pair.other().member();

    assertThat(members.figures(community).estimated()).isEqualTo(4);
    assertThat(members.tellApart(Bringer.LEAD, community, one, other)).isTrue();
    assertThat(members.figures(community).estimated()).isEqualTo(5);
    slack(community);

    assertThat(members.suggestions(community, "", 0, 50).total()).isZero();
    assertThat(members.merge(Bringer.LEAD, community, one, other, true))
        .isEqualTo(new MergeOutcome.ToldApart());
    members.confound(Bringer.LEAD, community, one, other);
    assertThat(members.figures(community).estimated()).isEqualTo(4);
    assertThat(members.suggestions(community, "", 0, 50).total()).isEqualTo(1);
  }

  @Test
  void asksTwiceWhereAccountsOfOnePlatformWereActiveSideBySide() throws Exception {
    var community = begun();
    imported(
        community,
        "a.csv",
        """
        time,sender,text
        2026-05-01 10:00,first,ok
        2026-05-02 10:00,second,ok
        2026-05-03 10:00,first,ok
        2026-05-04 10:00,third,ok
        """,
        "table");
    var all = members.page(community, "", 0, 50).stream().map(Profile::member).toList();

    assertThat(members.merge(Bringer.LEAD, community, all.get(0), all.get(1), false))
        .isEqualTo(new MergeOutcome.Clashes(List.of(new Clash.SideBySide("table"))));
    assertThat(members.merge(Bringer.LEAD, community, all.get(0), all.get(2), false))
        .isInstanceOf(MergeOutcome.Merged.class);
    assertThat(members.merge(Bringer.LEAD, community, all.get(0), all.get(1), true))
        .isInstanceOf(MergeOutcome.Merged.class);
  }

  @Test
  void restoresWhateverIsMergedAndTakenApartInWhateverOrder() throws Exception {
    var community = begun();
    var rows = new StringBuilder("time,sender,text\n");
    for (var number = 0; number < 8; number++) {
      rows.append("2026-05-0%d 10:00,p%d,ok\n".formatted(number + 1, number));
    }
    imported(community, "a.csv", rows.toString(), "table");
    var all = members.page(community, "", 0, 50).stream().map(Profile::member).toList();
    var before = state(community);
    var random = new Random(SEED);
    var held = new ArrayList<UUID>();
    members.tellApart(Bringer.LEAD, community, all.get(0), all.get(7));
    for (var step = 0; step < 60; step++) {
      if (!held.isEmpty() && random.nextInt(3) == 0) {
        members.unmerge(Bringer.LEAD, community, held.remove(random.nextInt(held.size())));
      } else {
        var one = all.get(random.nextInt(8));
        var other = all.get(random.nextInt(8));
        if (members.merge(Bringer.LEAD, community, one, other, true)
            instanceof MergeOutcome.Merged(var id)) {
          held.add(id);
        }
      }
      assertThat(members.member(community, all.get(0)).member())
          .isNotEqualTo(members.member(community, all.get(7)).member());
    }
    while (!held.isEmpty()) {
      members.unmerge(Bringer.LEAD, community, held.remove(random.nextInt(held.size())));
    }

    assertThat(state(community)).isEqualTo(before);
  }

  @Test
  void recognisesTheTeamAndBotsAndWaitsForAPersonsWord() throws Exception {
    var community = begun();
    slack(community);

    var candidates = team.candidates(community, 0, 50).shown();

    assertThat(candidates)
        .extracting(candidate -> candidate.member().called())
        .containsExactlyInAnyOrder("ada_l", "Helper");
    var ada = candidates.getFirst().member();
    assertThat(members.kinship(community).standings().values()).containsExactly(MemberStanding.BOT);
    team.decide(Bringer.LEAD, community, ada.member(), MemberStanding.STAFF, Optional.empty());
    team.decide(
        Bringer.LEAD,
        community,
        candidates.getLast().member().member(),
        MemberStanding.MEMBER,
        Optional.empty());
    assertThat(team.candidates(community, 0, 50).shown()).isEmpty();
    assertThat(members.kinship(community).standings())
        .isEqualTo(Map.of(ada.member(), MemberStanding.STAFF));
  }

  private Set<String> state(CommunityId community) {
    var state = new TreeSet<String>();
    members.page(community, "", 0, 100).forEach(profile -> state.add(profile.toString()));
    return state;
  }

  private CommunityId begun() {
    return communities.begin("m" + UUID.randomUUID(), ZoneOffset.UTC).id();
  }

  private void slack(CommunityId community) throws Exception {
    var home = Files.createDirectories(folder.resolve("slack" + UUID.randomUUID()));
    Files.writeString(home.resolve("users.json"), USERS);
    Files.writeString(home.resolve("channels.json"), "[{\"id\":\"C1\",\"name\":\"general\"}]");
    var day = Files.createDirectories(home.resolve("general")).resolve("2026-05-03.json");
    Files.writeString(day, DAY);
    run(community, home, "slack");
  }

  private void imported(CommunityId community, String name, String content, String format)
      throws Exception {
    var home = Files.createDirectories(folder.resolve("f" + UUID.randomUUID()));
    run(community, Files.writeString(home.resolve(name), content), format);
  }

  private void run(CommunityId community, Path export, String format) {
    var options = new ReadingOptions(Format.of(format), ZoneOffset.UTC, Optional.empty());
    Bringer.bring(communities, community, export, options);
  }
}
