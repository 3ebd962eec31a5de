package org.banyan.community.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.banyan.community.Community;
import org.banyan.community.CommunityId;
import org.banyan.community.DaysWritten;
import org.banyan.community.GroupChanged;
import org.banyan.community.GroupChanges;
import org.banyan.community.GroupId;
import org.banyan.community.GroupPages;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonNames;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Notices;
import org.banyan.platform.sheet.SheetMessage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// One group: what it is, what has happened to it, its days, and all that can be done with it.
@Controller
@RequestMapping("/communities/{community}/groups/{group:[0-9a-f-]{36}}")
class GroupPageController {

  private final GroupPages groups;
  private final GroupChanges changes;
  private final PersonNames people;
  private final Templates pages;

  GroupPageController(
      GroupPages groups, GroupChanges changes, PersonNames people, Templates pages) {
    this.groups = groups;
    this.changes = changes;
    this.people = people;
    this.pages = pages;
  }

  @GetMapping
  @Requires(value = Power.COMMUNITY_READ, partly = true)
  JteModel show(
      @PathVariable("community") UUID id, @PathVariable UUID group, Frame frame, Acting acting) {
    var community =
        groups.entrusted(new CommunityId(id), new GroupId(group), acting, Power.COMMUNITY_READ);
    return page(community, new GroupId(group), frame, acting, Map.of(), Map.of());
  }

  private JteModel page(
      Community community,
      GroupId group,
      Frame frame,
      Acting acting,
      Map<String, String> typed,
      Map<String, SheetMessage> wrong) {
    var view = groups.view(community, group);
    var manages = groups.mayManage(community.id(), group, acting);
    return pages.communityGroup(
        frame,
        new GroupPage(
            community,
            view,
            manages,
            typed,
            wrong,
            groups.today(community),
            manages ? people.active().values().stream().sorted().toList() : List.of()));
  }

  @PostMapping("/edit")
  @Requires(value = Power.GROUP_MANAGE, partly = true)
  Object edit(
      @PathVariable("community") UUID id,
      @PathVariable UUID group,
      @RequestParam Map<String, String> fields,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    var changed = changes.edit(acting, new CommunityId(id), new GroupId(group), fields);
    if (changed instanceof GroupChanged.Wrong(var wrong)) {
      var community =
          groups.entrusted(new CommunityId(id), new GroupId(group), acting, Power.GROUP_MANAGE);
      return page(community, new GroupId(group), frame, acting, fields, wrong);
    }
    return told(id, group, frame, request, changed);
  }

  @PostMapping("/merge")
  @Requires(value = Power.GROUP_MANAGE, partly = true)
  String merge(
      @PathVariable("community") UUID id,
      @PathVariable UUID group,
      @RequestParam UUID into,
      @RequestParam(defaultValue = "") String day,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    return on(
        day,
        id,
        group,
        frame,
        request,
        when ->
            changes.merge(
                acting, new CommunityId(id), new GroupId(group), new GroupId(into), when));
  }

  @PostMapping("/split")
  @Requires(value = Power.GROUP_MANAGE, partly = true)
  String split(
      @PathVariable("community") UUID id,
      @PathVariable UUID group,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String day,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    return on(
        day,
        id,
        group,
        frame,
        request,
        when -> changes.split(acting, new CommunityId(id), new GroupId(group), name, when));
  }

  @PostMapping("/close")
  @Requires(value = Power.GROUP_MANAGE, partly = true)
  String close(
      @PathVariable("community") UUID id,
      @PathVariable UUID group,
      @RequestParam(defaultValue = "") String day,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    return on(
        day,
        id,
        group,
        frame,
        request,
        when -> changes.close(acting, new CommunityId(id), new GroupId(group), when));
  }

  @PostMapping("/reopen")
  @Requires(value = Power.GROUP_MANAGE, partly = true)
  String reopen(
      @PathVariable("community") UUID id,
      @PathVariable UUID group,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    return told(
        id, group, frame, request, changes.reopen(acting, new CommunityId(id), new GroupId(group)));
  }

  @PostMapping("/days")
  @Requires(value = Power.GROUP_MANAGE, partly = true)
  String day(
      @PathVariable("community") UUID id,
      @PathVariable UUID group,
      @RequestParam(defaultValue = "") String day,
      @RequestParam Map<String, String> fields,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    var community =
        groups.entrusted(new CommunityId(id), new GroupId(group), acting, Power.GROUP_MANAGE);
    var when = day(day);
    var typed = TypedFigures.of(fields, "");
    if (when.isEmpty() || typed.isEmpty()) {
      Notices.leave(
          request,
          frame.say(when.isEmpty() ? "community.change.no-day" : "community.day.no-number"));
    } else {
      var written =
          groups.write(
              community, acting, new GroupId(group), when.orElseThrow(), typed.orElseThrow());
      Notices.leave(request, said(frame, written));
    }
    return "redirect:/communities/%s/groups/%s".formatted(id, group);
  }

  static String said(Frame frame, DaysWritten written) {
    return switch (written) {
      case DaysWritten.Kept(var days) -> frame.say("community.day.kept", days);
      case DaysWritten.Refused(var faults) ->
          frame.say("community.day." + faults.getFirst().flaw().tag());
    };
  }

  private static String on(
      String day,
      UUID id,
      UUID group,
      Frame frame,
      HttpServletRequest request,
      Function<LocalDate, GroupChanged> change) {
    var when = day(day);
    if (when.isEmpty()) {
      Notices.leave(request, frame.say("community.change.no-day"));
      return "redirect:/communities/%s/groups/%s".formatted(id, group);
    }
    return told(id, group, frame, request, change.apply(when.orElseThrow()));
  }

  private static String told(
      UUID id, UUID group, Frame frame, HttpServletRequest request, GroupChanged changed) {
    GroupChangesController.tell(request, frame, new CommunityId(id), changed);
    return "redirect:/communities/%s/groups/%s".formatted(id, group);
  }

  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
