package org.banyan.community.web;

import static java.util.stream.Collectors.toSet;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.community.CommunityId;
import org.banyan.community.GroupBook;
import org.banyan.community.GroupStanding;
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
  private final GroupBook groups;
  private final PersonNames people;
  private final Lists lists;
  private final Templates pages;

  GroupsController(
      Communities communities, GroupBook groups, PersonNames people, Lists lists, Templates pages) {
    this.communities = communities;
    this.groups = groups;
    this.people = people;
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping
  @Requires(value = Power.COMMUNITY_READ, partly = true)
  JteModel groups(@PathVariable("community") UUID id, Frame frame, Acting acting, Asked asked) {
    var community = communities.readable(new CommunityId(id), acting);
    var shown = groups.standings(community, acting, Power.COMMUNITY_READ);
    var listing = GroupList.of(community, shown, names(shown), frame);
    return pages.communityGroups(frame, community, lists.show(listing, asked, frame));
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
    var shown = groups.standings(community, acting, Power.COMMUNITY_READ, Power.DATA_EXPORT);
    var listing = GroupList.of(community, shown, names(shown), frame);
    lists.export(listing, asked, frame, response);
  }

  private Map<PersonId, String> names(List<GroupStanding> shown) {
    return people.names(
        shown.stream()
            .flatMap(standing -> standing.assigned().all())
            .flatMap(carer -> carer.person().stream())
            .collect(toSet()));
  }
}
