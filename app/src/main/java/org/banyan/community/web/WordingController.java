package org.banyan.community.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.CommunityId;
import org.banyan.community.Wording;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whether the words of a community’s messages are kept, and the end of those that are.
@Controller
@RequestMapping("/communities/{community}/sources/text")
@Requires(Power.COMMUNITY_MANAGE)
class WordingController {

  private final Communities communities;
  private final Wording wording;

  WordingController(Communities communities, Wording wording) {
    this.communities = communities;
    this.wording = wording;
  }

  @PostMapping
  String keep(
      @PathVariable("community") UUID id,
      @RequestParam boolean keep,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    var community = community(id, acting);
    wording.keep(acting, community.id(), keep);
    Notices.leave(
        request, frame.say(keep ? "community.text.now-kept" : "community.text.now-not-kept"));
    return "redirect:/communities/%s/sources".formatted(id);
  }

  @PostMapping("/delete")
  String delete(
      @PathVariable("community") UUID id, Frame frame, Acting acting, HttpServletRequest request) {
    var gone = wording.delete(acting, community(id, acting).id());
    Notices.leave(request, frame.say("community.text.deleted", gone.texts()));
    return "redirect:/communities/%s/sources".formatted(id);
  }

  private Community community(UUID id, Acting acting) {
    return communities.readable(new CommunityId(id), acting);
  }
}
