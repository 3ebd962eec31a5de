package org.banyan.community.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.access.Scope;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import templates.Templates;

/// The communities that one looks after, and the beginning of another.
@Controller
@RequestMapping("/communities")
class CommunitiesController {

  private final Communities communities;
  private final Templates pages;

  CommunitiesController(Communities communities, Templates pages) {
    this.communities = communities;
    this.pages = pages;
  }

  @GetMapping
  @Requires(value = Power.COMMUNITY_READ, partly = true)
  JteModel all(Frame frame, Acting acting) {
    return page(frame, acting, new CommunityForm("", acting.zone().getId(), true), "");
  }

  @PostMapping
  @Requires(Power.COMMUNITY_MANAGE)
  Object begin(
      @ModelAttribute CommunityForm form, Frame frame, Acting acting, HttpServletRequest request) {
    acting.demand(Power.COMMUNITY_MANAGE, Scope.everywhere());
    var refusal = form.refusal();
    if (!refusal.isEmpty()) {
      return page(frame, acting, form, refusal);
    }
    if (communities.named(form.name()).isPresent()) {
      return page(frame, acting, form, "community.begin.refused.taken");
    }
    var community = communities.begin(form.name(), ZoneId.of(form.zone()), form.keepsText());
    Notices.leave(request, frame.say("community.begin.done", community.name()));
    return "redirect:/communities/%s/sources".formatted(community.id().value());
  }

  /// Where the switcher leads.
  @GetMapping("/{community}")
  @Requires(value = Power.COMMUNITY_READ, partly = true)
  String enter(@PathVariable("community") UUID id) {
    return "redirect:/communities/%s/groups".formatted(id);
  }

  private JteModel page(Frame frame, Acting acting, CommunityForm form, String refusal) {
    return pages.communityAll(frame, communities.readable(acting), form, refusal);
  }
}
