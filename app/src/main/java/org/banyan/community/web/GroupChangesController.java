package org.banyan.community.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.BulkChange;
import org.banyan.community.CommunityId;
import org.banyan.community.GroupChanged;
import org.banyan.community.GroupChanges;
import org.banyan.community.GroupId;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Changes one thing of many groups, and takes any change of groups back.
@Controller
@RequestMapping("/communities/{community}/groups")
@Requires(value = Power.GROUP_MANAGE, partly = true)
class GroupChangesController {

  private final GroupChanges changes;

  GroupChangesController(GroupChanges changes) {
    this.changes = changes;
  }

  @PostMapping("/bulk")
  String bulk(
      @PathVariable("community") UUID id,
      @RequestParam(name = "row", required = false) Optional<List<UUID>> rows,
      @RequestParam String what,
      @RequestParam(defaultValue = "") String value,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    var picked = rows.orElse(List.of()).stream().distinct().map(GroupId::new).toList();
    var wanted =
        BulkChange.What.of(what).orElseThrow(() -> new NoSuch("change of many groups", what));
    var community = new CommunityId(id);
    var changed = changes.change(acting, community, picked, new BulkChange(wanted, value));
    tell(request, frame, community, changed);
    return "redirect:/communities/%s/groups".formatted(id);
  }

  @PostMapping("/changes/{change}/undo")
  String undo(
      @PathVariable("community") UUID id,
      @PathVariable UUID change,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    switch (changes.undo(acting, new CommunityId(id), change)) {
      case GroupChanged.Done(_, var groups) ->
          Notices.leave(request, frame.say("community.change.undone", groups));
      case GroupChanged.Refused(var why) ->
          Notices.leave(request, frame.say("community.change." + why.tag()));
      case GroupChanged.Nothing _, GroupChanged.Wrong _ -> {}
    }
    return "redirect:/communities/%s/groups".formatted(id);
  }

  /// Leaves a notice of what became of a change, with the way back.
  static void tell(
      HttpServletRequest request, Frame frame, CommunityId community, GroupChanged changed) {
    switch (changed) {
      case GroupChanged.Done(var change, var groups) ->
          Notices.leave(
              request,
              frame.say("community.change.done", groups),
              "/communities/%s/groups/changes/%s/undo".formatted(community.value(), change));
      case GroupChanged.Nothing _ -> Notices.leave(request, frame.say("community.change.nothing"));
      case GroupChanged.Refused(var why) ->
          Notices.leave(request, frame.say("community.change." + why.tag()));
      case GroupChanged.Wrong(var fields) -> {
        var first = fields.values().iterator().next();
        Notices.leave(request, frame.say(first.key(), first.places()));
      }
    }
  }
}
