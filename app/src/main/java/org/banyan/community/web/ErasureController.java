package org.banyan.community.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.CommunityId;
import org.banyan.community.Erasing;
import org.banyan.community.MemberCopies;
import org.banyan.community.Members;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import templates.Templates;

/// What is kept of one member, for them to have, and its end.
@Controller
@RequestMapping("/communities/{community}/members/{number}")
@Requires(Power.MEMBER_ERASE)
class ErasureController {

  private final Communities communities;
  private final Members members;
  private final MemberCopies copies;
  private final Erasing erasing;
  private final Templates pages;

  ErasureController(
      Communities communities,
      Members members,
      MemberCopies copies,
      Erasing erasing,
      Templates pages) {
    this.communities = communities;
    this.members = members;
    this.copies = copies;
    this.erasing = erasing;
    this.pages = pages;
  }

  @PostMapping("/copy")
  void copy(
      @PathVariable("community") UUID id,
      @PathVariable long number,
      Acting acting,
      HttpServletResponse response)
      throws IOException {
    var community = entrusted(id, acting);
    var member = members.member(community.id(), number);
    response.setContentType("application/zip");
    response.setHeader("Content-Disposition", "attachment; filename=\"member.zip\"");
    response.setHeader("Cache-Control", "no-store");
    copies.write(acting, community.id(), member.member(), response.getOutputStream());
  }

  @GetMapping("/erase")
  JteModel ask(
      @PathVariable("community") UUID id, @PathVariable long number, Frame frame, Acting acting) {
    var community = entrusted(id, acting);
    return pages.communityErase(frame, community, members.member(community.id(), number));
  }

  @PostMapping("/erase")
  String erase(
      @PathVariable("community") UUID id,
      @PathVariable long number,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    var community = entrusted(id, acting);
    erasing.erase(acting, community.id(), number);
    Notices.leave(request, frame.say("community.erase.done"));
    return "redirect:/communities/%s/members".formatted(id);
  }

  private Community entrusted(UUID id, Acting acting) {
    return communities.entrusted(new CommunityId(id), acting, Power.MEMBER_ERASE);
  }
}
