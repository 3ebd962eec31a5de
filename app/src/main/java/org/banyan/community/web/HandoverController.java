package org.banyan.community.web;

import static java.util.stream.Collectors.toSet;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.community.CommunityId;
import org.banyan.community.GroupId;
import org.banyan.community.Handover;
import org.banyan.community.Handovers;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonNames;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// The groups to be handed over, and what has been done about them.
@Controller
@RequestMapping("/communities/{community}/handovers")
@Requires(value = Power.GROUP_MANAGE, partly = true)
class HandoverController {

  private static final int LONGEST = 200;

  private final Communities communities;
  private final Handovers handovers;
  private final PersonNames people;
  private final Templates pages;

  HandoverController(
      Communities communities, Handovers handovers, PersonNames people, Templates pages) {
    this.communities = communities;
    this.handovers = handovers;
    this.people = people;
    this.pages = pages;
  }

  @GetMapping
  JteModel show(@PathVariable("community") UUID id, Frame frame, Acting acting) {
    var community = communities.readable(new CommunityId(id), acting);
    var done = handovers.done(community, acting);
    var names = people.names(done.stream().map(Handover.Done::by).collect(toSet()));
    return pages.communityHandovers(
        frame, community, handovers.open(community, acting), done, names);
  }

  @PostMapping("/{group}")
  String passed(
      @PathVariable("community") UUID id,
      @PathVariable UUID group,
      @RequestParam String carer,
      @RequestParam(defaultValue = "") String note,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    if (carer.isBlank() || carer.length() > LONGEST || note.length() > LONGEST) {
      Notices.leave(request, frame.say("community.handover.too-long", LONGEST));
    } else {
      handovers.passed(acting, new CommunityId(id), new GroupId(group), carer, note);
      Notices.leave(request, frame.say("community.handover.kept"));
    }
    return "redirect:/communities/%s/handovers".formatted(id);
  }

  @PostMapping("/{group}/steps/{step}/withdraw")
  String withdraw(
      @PathVariable("community") UUID id,
      @PathVariable UUID group,
      @PathVariable UUID step,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    if (handovers.withdraw(acting, new CommunityId(id), new GroupId(group), step)) {
      Notices.leave(request, frame.say("community.handover.withdrawn"));
    }
    return "redirect:/communities/%s/handovers".formatted(id);
  }
}
