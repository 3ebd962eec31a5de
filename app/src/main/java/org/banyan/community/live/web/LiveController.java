package org.banyan.community.live.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.CommunityId;
import org.banyan.community.live.Beginning;
import org.banyan.community.live.LiveKind;
import org.banyan.community.live.LiveOrder;
import org.banyan.community.live.LiveSource;
import org.banyan.community.live.LiveSources;
import org.banyan.community.live.Mailboxes;
import org.banyan.community.live.WatchedFolders;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.edge.PublicAddress;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// Where the events of a community come in while they happen, and who looks after that.
@Controller
@RequestMapping("/communities/{community}/sources/live")
@Requires(value = Power.RECORD_IMPORT, partly = true)
class LiveController {

  private static final int UNPROCESSABLE = 422;

  private final Communities communities;
  private final LiveSources sources;
  private final Mailboxes mailboxes;
  private final WatchedFolders folders;
  private final PublicAddress address;
  private final Templates pages;

  LiveController(
      Communities communities,
      LiveSources sources,
      Mailboxes mailboxes,
      WatchedFolders folders,
      PublicAddress address,
      Templates pages) {
    this.communities = communities;
    this.sources = sources;
    this.mailboxes = mailboxes;
    this.folders = folders;
    this.address = address;
    this.pages = pages;
  }

  @GetMapping
  JteModel show(
      @PathVariable("community") UUID id, Frame frame, Acting acting, HttpServletRequest request) {
    return page(frame, request, acting, community(id, acting), View.PLAIN);
  }

  @PostMapping
  JteModel begin(
      @PathVariable("community") UUID id,
      @ModelAttribute LiveForm form,
      Frame frame,
      Acting acting,
      HttpServletRequest request,
      HttpServletResponse response) {
    var community = community(id, acting);
    return switch (begun(acting, community, form)) {
      case Beginning.Refused(var reason) -> {
        response.setStatus(UNPROCESSABLE);
        yield page(
            frame,
            request,
            acting,
            community,
            new View(Optional.empty(), form, Optional.of(reason)));
      }
      case Beginning.Begun begun ->
          page(
              frame,
              request,
              acting,
              community,
              new View(Optional.of(begun), LiveForm.EMPTY, Optional.empty()));
    };
  }

  private Beginning begun(Acting acting, Community community, LiveForm form) {
    var kind =
        LiveKind.of(form.value("kind"))
            .orElseThrow(() -> new NoSuch("kind of source", form.value("kind")));
    return switch (kind) {
      case MAILBOX ->
          mailboxes.begin(acting, community, form.value("name"), form.stated(), form.mailbox());
      case FOLDER ->
          folders.begin(acting, community, form.value("name"), form.stated(), form.isAtOnce());
      case JSON, STANDARD, SLACK, DISCOURSE, GHOST ->
          sources.begin(
              acting,
              community,
              new LiveOrder(kind, form.value("name"), form.stated(), form.typedSecret()));
    };
  }

  @PostMapping("/{source}/rotate")
  JteModel rotate(
      @PathVariable("community") UUID id,
      @PathVariable UUID source,
      @RequestParam(defaultValue = "") String secret,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    var community = community(id, acting);
    mine(id, source, acting);
    return switch (sources.rotate(acting, source, secret)) {
      case Beginning.Refused(var reason) ->
          page(
              frame,
              request,
              acting,
              community,
              new View(Optional.empty(), LiveForm.EMPTY, Optional.of(reason)));
      case Beginning.Begun begun ->
          page(
              frame,
              request,
              acting,
              community,
              new View(Optional.of(begun), LiveForm.EMPTY, Optional.empty()));
    };
  }

  @PostMapping("/{source}/pause")
  String pause(@PathVariable("community") UUID id, @PathVariable UUID source, Acting acting) {
    mine(id, source, acting);
    sources.pause(acting, source, true);
    return back(id);
  }

  @PostMapping("/{source}/resume")
  String resume(@PathVariable("community") UUID id, @PathVariable UUID source, Acting acting) {
    mine(id, source, acting);
    sources.pause(acting, source, false);
    return back(id);
  }

  @PostMapping("/{source}/remove")
  String remove(
      @PathVariable("community") UUID id,
      @PathVariable UUID source,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    var found = mine(id, source, acting);
    sources.remove(acting, source);
    Notices.leave(request, frame.say("community.live.removed", found.name()));
    return back(id);
  }

  /// What the page shows beside the sources.
  private record View(
      Optional<Beginning.Begun> begun, LiveForm form, Optional<Beginning.Reason> refused) {

    static final View PLAIN = new View(Optional.empty(), LiveForm.EMPTY, Optional.empty());
  }

  private JteModel page(
      Frame frame, HttpServletRequest request, Acting acting, Community community, View view) {
    var all = sources.of(acting, community);
    var lines = all.stream().map(source -> line(source, request)).toList();
    var shown =
        view.begun()
            .filter(begun -> !begun.secret().isEmpty())
            .flatMap(begun ->
                all.stream()
                    .filter(source -> source.id().equals(begun.id()))
                    .findFirst()
                    .map(source -> shown(source, begun.secret(), request)));
    return pages.communityLiveHome(
        frame,
        new LivePage(
            community,
            "/communities/%s/sources/live".formatted(community.id().value()),
            lines,
            shown,
            view.form(),
            view.refused()));
  }

  private LivePage.Line line(LiveSource source, HttpServletRequest request) {
    var place =
        source.kind() == LiveKind.FOLDER
            ? String.valueOf(folders.folder(source))
            : address.link(request, source.path());
    return new LivePage.Line(source, place, Attempts.of(source.kind(), place, ""));
  }

  private LivePage.Shown shown(LiveSource source, String secret, HttpServletRequest request) {
    var place = address.link(request, source.path());
    return new LivePage.Shown(
        source.id(), source.name(), place, secret, Attempts.of(source.kind(), place, secret));
  }

  private Community community(UUID id, Acting acting) {
    return communities.entrusted(new CommunityId(id), acting, Power.RECORD_IMPORT);
  }

  private LiveSource mine(UUID community, UUID id, Acting acting) {
    communities.entrusted(new CommunityId(community), acting, Power.RECORD_IMPORT);
    return sources
        .find(id)
        .filter(source -> source.community().value().equals(community))
        .orElseThrow(() -> new NoSuch("source", id));
  }

  private static String back(UUID community) {
    return "redirect:/communities/%s/sources/live".formatted(community);
  }
}
