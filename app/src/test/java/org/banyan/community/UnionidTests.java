package org.banyan.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banyan.community.member.Evidence;
import org.banyan.community.member.Evidence.Grade;
import org.banyan.community.official.OfficialGroup;
import org.banyan.community.official.OfficialMember;
import org.banyan.community.reading.Format;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.store.BanyanTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class UnionidTests {

  @TempDir Path folder;
  @Autowired Communities communities;
  @Autowired Members members;
  @Autowired TeamAccounts team;
  @Autowired OfficialGroups official;
  @Autowired DSLContext db;

  @Test
  void asksTwiceWhereTheUnionidsOfTwoDifferAndNotOnceAMergeHasBroughtTheOther() throws Exception {
    var community = begun();
    imported(
        community,
        "群.json",
        """
        {"group_chat":{"chat_id":"wr1","name":"群","owner":"boss","member_list":[
          {"userid":"boss","type":1,"name":"老板"},
          {"userid":"wmaaaaaaaaaaaaaaaaaaaaaaaaaa","type":2,"name":"小明同学","unionid":"o-first-unionid-00"},
          {"userid":"wmbbbbbbbbbbbbbbbbbbbbbbbbbb","type":2,"name":"小红同学","unionid":"o-other-unionid-00"}]}}
        """,
        "roster");
    imported(
        community,
        "会员.csv",
        """
        会员编号,member_id,昵称,unionid,external_userid
        1,u1,小明同学,o-other-unionid-00,
        2,u2,阿强,,wmbbbbbbbbbbbbbbbbbbbbbbbbbb
        3,u3,阿珍,NULL,
        """,
        "roster");

    var found = members.suggestions(community, "", 0, 50).shown();

    assertThat(found)
        .extracting(each -> each.one().called() + " " + each.other().called(), Suggestion::reasons)
        .containsExactly(
            tuple("小红同学 小明同学", List.of(Evidence.UNIONID)),
            tuple("小红同学 阿强", List.of(Evidence.ACCOUNT)),
            tuple("小明同学 小明同学", List.of(Evidence.NAME)));
    assertThat(found.get(0).clashes()).isEmpty();
    assertThat(found.get(2).clashes()).containsExactly(new Clash.Unionids());
    var ming = found.get(2).one().member();
    var other = found.get(2).other().member();
    assertThat(members.merge(Bringer.LEAD, community, ming, other, false))
        .isEqualTo(new MergeOutcome.Clashes(List.of(new Clash.Unionids())));
    assertThat(members.merge(Bringer.LEAD, community, ming, found.get(1).other().member(), false))
        .isInstanceOf(MergeOutcome.Merged.class);
    assertThat(members.merge(Bringer.LEAD, community, ming, other, true))
        .isInstanceOf(MergeOutcome.Merged.class);
    assertThat(members.merge(Bringer.LEAD, community, ming, found.get(0).one().member(), false))
        .isInstanceOf(MergeOutcome.Merged.class);
    assertThat(team.candidates(community, 0, 50).shown())
        .extracting(candidate -> candidate.member().called())
        .containsExactly("老板");
  }

  @Test
  void knowsWhomAnOfficialReaderShowsByTheirUnionidsAndTakesColleaguesForTheTeam()
      throws Exception {
    var community = begun();
    var insiders =
        List.of(
            insider("zhang", true, "张三", Optional.empty()),
            insider("wmA", false, "小明", Optional.of("oZq0JvEasC4rFy9fI1mk3")),
            insider("wmB", false, "小红", Optional.empty()));
    var group = new OfficialGroup("wr1", "群", "zhang", Set.of(), Optional.empty(), insiders);
    var reader = new OfficialGroups.Source("wecom", "企业微信", "wecom-official");
    var day = LocalDate.parse("2026-05-01");
    official.take(communities.community(community), reader, group, day);
    official.list(
        communities.community(community),
        reader,
        new Basis(Optional.empty(), ""),
        List.of(group),
        day);
    imported(community, "会员.csv", "成员ID,昵称,unionid\nu1,甲,oZq0JvEasC4rFy9fI1mk3\nu2,乙,\n", "roster");

    var only = members.suggestions(community, "", 0, 50).shown();

    assertThat(only).singleElement().returns(Grade.SURE, Suggestion::grade);
    assertThat(only.getFirst().reasons()).containsExactly(Evidence.UNIONID);
    assertThat(only.getFirst().one().called() + only.getFirst().other().called()).isEqualTo("小明甲");
    assertThat(team.candidates(community, 0, 50).shown())
        .extracting(candidate -> candidate.member().called(), TeamAccounts.Candidate::signs)
        .containsExactly(tuple("张三", List.of("part-colleague")));
    assertThat(
            db.fetchSingle("select string_agg(t::text, ' ') from community.trait t")
                .get(0, String.class))
        .doesNotContain("oZq0JvEasC4rFy9fI1mk3");
  }

  private static OfficialMember insider(
      String account, boolean colleague, String name, Optional<String> unionid) {
    return new OfficialMember(
        account,
        colleague,
        Optional.of(name),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        unionid);
  }

  private CommunityId begun() {
    return communities.begin("m" + UUID.randomUUID(), ZoneOffset.UTC).id();
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
