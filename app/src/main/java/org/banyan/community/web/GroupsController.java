package org.banyan.community.web;

import static java.util.stream.Collectors.toSet;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.CommunityId;
import org.banyan.community.GroupOverview;
import org.banyan.community.GroupRow;
import org.banyan.community.Period;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.PersonNames;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.list.Asked;
import org.banyan.platform.page.list.Lists;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import templates.Templates;

/// All groups of a community on one page.
@Controller
@RequestMapping("/communities/{community}/groups")
class GroupsController {

  private final Communities communities;
  private final GroupOverview overview;
  private final PersonNames people;
  private final Lists lists;
  private final Templates pages;

  GroupsController(
      Communities communities,
      GroupOverview overview,
      PersonNames people,
      Lists lists,
      Templates pages) {
    this.communities = communities;
    this.overview = overview;
    this.people = people;
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping
  @Requires(value = Power.COMMUNITY_READ, partly = true)
  JteModel groups(@PathVariable("community") UUID id, Frame frame, Acting acting, Asked asked) {
    var community = communities.readable(new CommunityId(id), acting);
    var rows = rows(community, asked, acting, Power.COMMUNITY_READ);
    var names = names(rows);
    var listing = GroupList.of(community, rows, names, frame);
    var changeable = frame.may(Power.GROUP_MANAGE) && !isEnded(asked);
    var address = listing.address();
    var period = Period.of(asked.value("days"));
    var page =
        new OverviewPage(
            community,
            lists.show(changeable ? GroupList.changeable(listing) : listing, asked, frame),
            OverviewPage.periods(frame, asked, address, period),
            OverviewPage.groupings(frame, asked, address),
            OverviewPage.sums(frame, asked, address, rows, names),
            GroupMeanings.of(frame, rows, period),
            changeable,
            changeable ? people.active().values().stream().sorted().toList() : List.of(),
            rows.stream()
                .flatMap(row -> row.standing().sets().stream())
                .distinct()
                .sorted()
                .toList());
    return pages.communityGroups(frame, page);
  }

  @GetMapping(params = "export")
  @Requires(value = Power.DATA_EXPORT, partly = true)
  void export(
      @PathVariable("community") UUID id,
      Frame frame,
      Acting acting,
      Asked asked,
      HttpServletResponse response)
      throws IOException {
    var community = communities.readable(new CommunityId(id), acting);
    var rows = rows(community, asked, acting, Power.COMMUNITY_READ, Power.DATA_EXPORT);
    lists.export(GroupList.of(community, rows, names(rows), frame), asked, frame, response);
  }

  private List<GroupRow> rows(Community community, Asked asked, Acting acting, Power... powers) {
    var period = Period.of(asked.value("days"));
    return isEnded(asked)
        ? overview.ended(community, period, acting, powers)
        : overview.living(community, period, acting, powers);
  }

  private static boolean isEnded(Asked asked) {
    return asked.value("f." + GroupFilters.LIFE).equals(GroupFilters.ENDED);
  }

  private Map<PersonId, String> names(List<GroupRow> rows) {
    return people.names(
        rows.stream()
            .flatMap(row -> row.standing().assigned().all())
            .flatMap(carer -> carer.person().stream())
            .collect(toSet()));
  }
}
