package org.banyan.community.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.CommunityId;
import org.banyan.community.DayBook;
import org.banyan.community.DayFigures;
import org.banyan.community.DaysWritten;
import org.banyan.community.GroupId;
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
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// The figures of one day, typed for all groups that one looks after.
@Controller
@RequestMapping("/communities/{community}/group-days")
@Requires(value = Power.GROUP_MANAGE, partly = true)
class GroupDaysController {

  private final Communities communities;
  private final DayBook days;
  private final Templates pages;

  GroupDaysController(Communities communities, DayBook days, Templates pages) {
    this.communities = communities;
    this.days = days;
    this.pages = pages;
  }

  @GetMapping
  JteModel show(
      @PathVariable("community") UUID id,
      @RequestParam(defaultValue = "") String day,
      Frame frame,
      Acting acting) {
    var community = communities.readable(new CommunityId(id), acting);
    return page(frame, acting, community, day(community, day), Map.of(), "");
  }

  @PostMapping
  Object write(
      @PathVariable("community") UUID id,
      @RequestParam(defaultValue = "") String day,
      @RequestParam Map<String, String> fields,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    var community = communities.readable(new CommunityId(id), acting);
    var when = day(community, day);
    var figures = figures(fields);
    if (figures.isEmpty()) {
      var refusal = frame.say("community.day.no-number");
      return page(frame, acting, community, when, fields, refusal);
    }
    var written = days.write(community, acting, when, figures.orElseThrow());
    if (written instanceof DaysWritten.Refused) {
      var refusal = GroupPageController.said(frame, written);
      return page(frame, acting, community, when, fields, refusal);
    }
    Notices.leave(request, GroupPageController.said(frame, written));
    return "redirect:/communities/%s/group-days?day=%s".formatted(id, when);
  }

  private JteModel page(
      Frame frame,
      Acting acting,
      Community community,
      LocalDate day,
      Map<String, String> typed,
      String refusal) {
    return pages.communityDays(
        frame,
        new DaysPage(
            community,
            day,
            days.today(community),
            days.entries(community, acting, day),
            typed,
            refusal));
  }

  private LocalDate day(Community community, String text) {
    return GroupPageController.day(text).orElseGet(() -> days.today(community));
  }

  /// The figures by group; nothing where one of them is no whole number.
  private static Optional<Map<GroupId, DayFigures>> figures(Map<String, String> fields) {
    var figures = new HashMap<GroupId, DayFigures>();
    for (var field : fields.keySet()) {
      if (field.matches("members\\.[0-9a-f-]{36}")) {
        var group = field.substring("members.".length());
        var typed = TypedFigures.of(fields, "." + group);
        if (typed.isEmpty()) {
          return Optional.empty();
        }
        figures.put(new GroupId(UUID.fromString(group)), typed.orElseThrow());
      }
    }
    return Optional.of(figures);
  }
}
