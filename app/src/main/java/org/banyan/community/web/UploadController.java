package org.banyan.community.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.Basis;
import org.banyan.community.Communities;
import org.banyan.community.CommunityId;
import org.banyan.community.LawfulBasis;
import org.banyan.community.Upload;
import org.banyan.community.UploadId;
import org.banyan.community.Uploads;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.jobs.Works;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// One export that somebody has brought: looked at, imported or discarded.
@Controller
@RequestMapping("/communities/{community}/sources/uploads/{upload}")
@Requires(value = Power.RECORD_IMPORT, partly = true)
class UploadController {

  private final Communities communities;
  private final Uploads uploads;
  private final Works works;
  private final Templates pages;

  UploadController(Communities communities, Uploads uploads, Works works, Templates pages) {
    this.communities = communities;
    this.uploads = uploads;
    this.works = works;
    this.pages = pages;
  }

  @GetMapping
  Object show(
      @PathVariable("community") UUID community,
      @PathVariable("upload") UUID id,
      Frame frame,
      Acting acting) {
    var upload =
        uploads.find(new UploadId(id)).filter(found -> found.community().value().equals(community));
    if (upload.isEmpty()) {
      communities.readable(new CommunityId(community), acting);
      return "redirect:/communities/%s/sources".formatted(community);
    }
    var found = mine(community, id, acting);
    return pages.communityUpload(
        frame,
        UploadPage.of(
            frame,
            communities.community(found.community()),
            found,
            found.work().flatMap(works::find)));
  }

  @PostMapping("/import")
  String importing(
      @PathVariable("community") UUID community,
      @PathVariable("upload") UUID id,
      @RequestParam(defaultValue = "") String basis,
      @RequestParam(defaultValue = "") String note,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    var upload = mine(community, id, acting);
    LawfulBasis.of(basis)
        .ifPresentOrElse(
            stated -> uploads.importing(acting, upload.id(), new Basis(Optional.of(stated), note)),
            () -> Notices.leave(request, frame.say("community.basis.missing")));
    return "redirect:/communities/%s/sources/uploads/%s".formatted(community, id);
  }

  @PostMapping("/discard")
  String discard(
      @PathVariable("community") UUID community,
      @PathVariable("upload") UUID id,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    var upload = mine(community, id, acting);
    uploads.discard(acting, upload.id());
    Notices.leave(request, frame.say("community.upload.discarded", upload.name()));
    return "redirect:/communities/%s/sources".formatted(community);
  }

  private Upload mine(UUID community, UUID id, Acting acting) {
    var upload =
        uploads
            .find(new UploadId(id))
            .filter(found -> found.community().value().equals(community))
            .orElseThrow(() -> new NoSuch("upload", id));
    communities.entrusted(upload.community(), acting, Power.RECORD_IMPORT, upload.whereabouts());
    return upload;
  }
}
