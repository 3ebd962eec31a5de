package org.banyan.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banyan.community.Bringer;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.MemberStanding;
import org.banyan.community.Members;
import org.banyan.community.TeamAccounts;
import org.banyan.community.reading.ReadingOptions;

/// Groups in which members ask on twelve days and the team answers most of them, with lists of
/// members and what these ordered.
record AnsweredGroups(
    Communities communities, Members members, TeamAccounts team, Community community) {

  private static final String HOST = "林晓雨";
  private static final int DAYS = 12;
  private static final int LISTED = 30;

  void fill(List<String> groups, LocalDate today) throws IOException {
    var talk = new StringBuilder("time,sender,channel,text\n");
    var lists = new StringBuilder("群名,成员ID,日期\n");
    var orders = new StringBuilder("订单号,支付时间,金额,会员ID\n");
    for (var at = 0; at < groups.size(); at++) {
      var group = groups.get(at);
      for (var ago = 1; ago <= DAYS; ago++) {
        var day = today.minusDays(ago);
        talk.append("%s 10:00,u%d-1,%s,hi\n".formatted(day, at, group));
        if (at % 9 != 8 && (at + ago) % (2 + at % 5) != 0) {
          talk.append(
              "%s %02d:%02d,%s,%s,hi\n".formatted(day, 10 + at % 4, 3 + 7 * (at % 7), HOST, group));
        }
      }
      for (var member = 1; member <= LISTED; member++) {
        lists.append("%s,u%d-%d,%s\n".formatted(group, at, member, today.minusDays(2)));
        if (member % (3 + at % 8) == 0) {
          orders.append(
              "%d-%d,%s 12:00,9.9,u%d-%d\n".formatted(at, member, today.minusDays(3), at, member));
        }
      }
    }
    imported("talk.csv", talk.toString());
    imported("lists.csv", lists.toString());
    imported("orders.csv", orders.toString());
    var host = members.page(community.id(), HOST, 0, 1).getFirst().member();
    team.decide(Bringer.LEAD, community.id(), host, MemberStanding.STAFF, Optional.empty());
  }

  private void imported(String name, String content) throws IOException {
    var file = Files.writeString(Files.createTempDirectory("answered").resolve(name), content);
    var options = ReadingOptions.in(community.zone());
    Bringer.bring(communities, community.id(), file, options);
    Files.delete(file);
  }
}
