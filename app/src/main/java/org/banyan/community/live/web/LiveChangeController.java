package org.banyan.community.live.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.CommunityId;
import org.banyan.community.live.Changing;
import org.banyan.community.live.LiveChange;
import org.banyan.community.live.LiveChanges;
import org.banyan.community.live.LiveKind;
import org.banyan.community.live.LiveSource;
import org.banyan.community.live.LiveSources;
import org.banyan.community.live.WatchedFolders;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import templates.Templates;

/// Where a live source is changed: its name, its lawful basis, and where it is read.
@Controller
@RequestMapping("/communities/{community}/sources/live/{source}/change")
@Requires(value = Power.RECORD_IMPORT, partly = true)
class LiveChangeController {

  private final Communities communities;
  private final LiveSources sources;
  private final LiveChanges changes;
  private final WatchedFolders folders;
  private final Templates pages;

  LiveChangeController(
      Communities communities,
      LiveSources sources,
      LiveChanges changes,
      WatchedFolders folders,
      Templates pages) {
    this.communities = communities;
    this.sources = sources;
    this.changes = changes;
    this.folders = folders;
    this.pages = pages;
  }

  @GetMapping
  Object show(
      @PathVariable("community") UUID id,
      @PathVariable("source") UUID sourceId,
      Frame frame,
      Acting acting) {
    var community = entrusted(id, acting);
    var source = mine(community, sourceId);
    var form = LiveForm.of(source.kind(), changes.now(acting, source.id()));
    return pages.communityLiveChange(frame, page(community, source, form, Optional.empty()));
  }

  @PostMapping
  Object change(
      @PathVariable("community") UUID id,
      @PathVariable("source") UUID sourceId,
      @ModelAttribute LiveForm form,
      Frame frame,
      Acting acting,
      HttpServletRequest request,
      HttpServletResponse response) {
    var community = entrusted(id, acting);
    var source = mine(community, sourceId);
    return switch (changes.change(acting, source.id(), wanted(source, form))) {
      case Changing.Changed _ -> {
        Notices.leave(request, frame.say("community.live.changed"));
        yield "redirect:" + back(community);
      }
      case Changing refused -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        yield pages.communityLiveChange(frame, page(community, source, form, Optional.of(refused)));
      }
    };
  }

  private static LiveChange wanted(LiveSource source, LiveForm form) {
    return new LiveChange(
        form.value("name"),
        form.stated(),
        source.kind() == LiveKind.FOLDER && form.isAtOnce(),
        source.kind() == LiveKind.MAILBOX ? Optional.of(form.mailbox()) : Optional.empty());
  }

  private LiveChangePage page(
      Community community, LiveSource source, LiveForm form, Optional<Changing> refused) {
    var folder = source.kind() == LiveKind.FOLDER ? String.valueOf(folders.folder(source)) : "";
    return new LiveChangePage(community, source, folder, back(community), form, refused);
  }

  private Community entrusted(UUID id, Acting acting) {
    return communities.entrusted(new CommunityId(id), acting, Power.RECORD_IMPORT);
  }

  private LiveSource mine(Community community, UUID id) {
    return sources
        .find(id)
        .filter(source -> source.community().equals(community.id()))
        .orElseThrow(() -> new NoSuch("source", id));
  }

  private static String back(Community community) {
    return "/communities/%s/sources/live".formatted(community.id().value());
  }
}
