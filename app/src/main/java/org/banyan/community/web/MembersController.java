package org.banyan.community.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.CommunityId;
import org.banyan.community.MemberStanding;
import org.banyan.community.Members;
import org.banyan.community.MergeOutcome;
import org.banyan.community.TeamAccounts;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Notices;
import org.banyan.platform.page.list.Asked;
import org.banyan.platform.page.list.Lists;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// Who is who in a community: members, suggestions, merges, and who is of the team.
@Controller
@RequestMapping("/communities/{community}/members")
class MembersController {

  private final Communities communities;
  private final Members members;
  private final TeamAccounts team;
  private final Lists lists;
  private final Templates pages;

  MembersController(
      Communities communities, Members members, TeamAccounts team, Lists lists, Templates pages) {
    this.communities = communities;
    this.members = members;
    this.team = team;
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping
  @Requires(Power.MEMBER_READ)
  JteModel all(@PathVariable("community") UUID id, Frame frame, Acting acting, Asked asked) {
    var community = entrusted(id, acting, Power.MEMBER_READ);
    var listing = new MemberList(members, community.id(), frame).listing();
    return pages.communityMembers(
        frame, community, members.figures(community.id()), lists.show(listing, asked, frame));
  }

  @GetMapping("/suggestions")
  @Requires(Power.MEMBER_MANAGE)
  JteModel suggestions(
      @PathVariable("community") UUID id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(name = "team", defaultValue = "0") int candidate,
      Frame frame,
      Acting acting) {
    var community = entrusted(id, acting, Power.MEMBER_MANAGE);
    var start = Math.max(0, from);
    var found = members.suggestions(community.id(), q, start, SuggestionsPage.LENGTH);
    return pages.communitySuggestions(
        frame,
        new SuggestionsPage(
            community,
            members.figures(community.id()),
            q,
            found.shown(),
            found.total(),
            start,
            team.candidates(community.id(), Math.max(0, candidate), SuggestionsPage.LENGTH),
            team.team()));
  }

  @GetMapping("/{number}")
  @Requires(Power.MEMBER_READ)
  JteModel member(
      @PathVariable("community") UUID id, @PathVariable long number, Frame frame, Acting acting) {
    var community = entrusted(id, acting, Power.MEMBER_READ);
    var member = members.member(community.id(), number);
    var linked = team.linked(member).values().stream().findFirst();
    return pages.communityMember(
        frame,
        new MemberPage(
            community,
            member,
            members.log(community.id(), member),
            team.team(),
            linked.map(person -> person.value().toString()).orElse("")));
  }

  @PostMapping("/merge")
  @Requires(Power.MEMBER_MANAGE)
  String merge(
      @PathVariable("community") UUID id,
      @RequestParam long one,
      @RequestParam long other,
      @RequestParam(defaultValue = "false") boolean certain,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    var community = entrusted(id, acting, Power.MEMBER_MANAGE);
    var address = "/communities/%s/members".formatted(id);
    switch (members.merge(acting, community.id(), one, other, certain)) {
      case MergeOutcome.Merged(var merge) ->
          Notices.leave(
              request,
              frame.say("community.merge.done"),
              "%s/merges/%s/undo".formatted(address, merge));
      case MergeOutcome.Same() -> Notices.leave(request, frame.say("community.merge.same"));
      case MergeOutcome.ToldApart() ->
          Notices.leave(request, frame.say("community.merge.told-apart"));
      case MergeOutcome.Clashes(var clashes) ->
          Notices.leave(request, frame.say("community.merge.clash", ClashWords.of(frame, clashes)));
    }
    return "redirect:" + address + "/suggestions";
  }

  @PostMapping("/merges/{merge}/undo")
  @Requires(Power.MEMBER_MANAGE)
  String unmerge(
      @PathVariable("community") UUID id,
      @PathVariable UUID merge,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    var community = entrusted(id, acting, Power.MEMBER_MANAGE);
    members.unmerge(acting, community.id(), merge);
    Notices.leave(request, frame.say("community.unmerge.done"));
    return "redirect:/communities/%s/members/suggestions".formatted(id);
  }

  @PostMapping("/apart")
  @Requires(Power.MEMBER_MANAGE)
  String tellApart(
      @PathVariable("community") UUID id,
      @RequestParam long one,
      @RequestParam long other,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    var community = entrusted(id, acting, Power.MEMBER_MANAGE);
    var address = "/communities/%s/members".formatted(id);
    if (members.tellApart(acting, community.id(), one, other)) {
      Notices.leave(
          request,
          frame.say("community.apart.done"),
          "%s/alike?one=%d&other=%d".formatted(address, one, other));
    } else {
      Notices.leave(request, frame.say("community.apart.same"));
    }
    return "redirect:" + address + "/suggestions";
  }

  @PostMapping("/alike")
  @Requires(Power.MEMBER_MANAGE)
  String confound(
      @PathVariable("community") UUID id,
      @RequestParam long one,
      @RequestParam long other,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    var community = entrusted(id, acting, Power.MEMBER_MANAGE);
    members.confound(acting, community.id(), one, other);
    Notices.leave(request, frame.say("community.apart.undone"));
    return "redirect:/communities/%s/members/suggestions".formatted(id);
  }

  @PostMapping("/{number}/standing")
  @Requires(Power.MEMBER_MANAGE)
  String decide(
      @PathVariable("community") UUID id,
      @PathVariable long number,
      @RequestParam MemberStanding standing,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(name = "team", defaultValue = "0") int candidate,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    var community = entrusted(id, acting, Power.MEMBER_MANAGE);
    team.decide(
        acting, community.id(), number, standing, Optional.of(person).flatMap(PersonId::read));
    Notices.leave(request, frame.say("community.standing.done." + standing.tag()));
    return "redirect:/communities/%s/members/suggestions?team=%d#team"
        .formatted(id, Math.max(0, candidate));
  }

  private Community entrusted(UUID id, Acting acting, Power power) {
    return communities.entrusted(new CommunityId(id), acting, power);
  }
}
