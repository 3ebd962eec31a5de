package org.banyan.community.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.BatchId;
import org.banyan.community.Communities;
import org.banyan.community.CommunityId;
import org.banyan.community.DealReport;
import org.banyan.community.Reversal;
import org.banyan.community.Rosters;
import org.banyan.community.SourceAccounts;
import org.banyan.community.Uploads;
import org.banyan.community.Wording;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.access.Scope;
import org.banyan.platform.access.Whereabouts;
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
import org.springframework.web.multipart.MultipartFile;
import templates.Templates;

/// Where the record of a community comes from: what was imported, and what may be taken back.
@Controller
@RequestMapping("/communities/{community}/sources")
class SourcesController {

  private final Communities communities;
  private final Uploads uploads;
  private final Wording wording;
  private final SourceAccounts accounts;
  private final Rosters rosters;
  private final DealReport deals;
  private final Works works;
  private final Templates pages;

  SourcesController(
      Communities communities,
      Uploads uploads,
      Wording wording,
      SourceAccounts accounts,
      Rosters rosters,
      DealReport deals,
      Works works,
      Templates pages) {
    this.communities = communities;
    this.uploads = uploads;
    this.wording = wording;
    this.accounts = accounts;
    this.rosters = rosters;
    this.deals = deals;
    this.works = works;
    this.pages = pages;
  }

  @GetMapping
  @Requires(value = Power.COMMUNITY_READ, partly = true)
  JteModel sources(
      @PathVariable("community") UUID id,
      @RequestParam Optional<UUID> imported,
      Frame frame,
      Acting acting) {
    var community = communities.readable(new CommunityId(id), acting);
    var waiting =
        uploads.of(community.id(), acting).stream()
            .map(upload -> new SourcesPage.Waiting(upload, upload.work().flatMap(works::find)))
            .toList();
    var page =
        SourcesPage.of(frame, community, communities.batches(community.id(), acting), waiting)
            .highlighting(imported);
    var listed = page.imported().map(line -> rosters.lines(line.batch().id()));
    var whole = Whereabouts.of(new Scope.Community(id));
    var all = acting.may(Power.COMMUNITY_READ, whole);
    return pages.communitySources(
        frame,
        page.telling(listed.orElse(List.of()), all ? deals.of(community.id()) : List.of()),
        wording.kept(community.id()),
        all ? Optional.of(accounts.of(community)) : Optional.empty());
  }

  @PostMapping
  @Requires(value = Power.RECORD_IMPORT, partly = true)
  String bring(
      @PathVariable("community") UUID id,
      @RequestParam MultipartFile file,
      Frame frame,
      Acting acting,
      HttpServletRequest request)
      throws IOException {
    var community = communities.entrusted(new CommunityId(id), acting, Power.RECORD_IMPORT);
    if (file.isEmpty()) {
      Notices.leave(request, frame.say("community.upload.nothing"));
      return "redirect:/communities/%s/sources".formatted(id);
    }
    try (var content = file.getInputStream()) {
      var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
      var upload = uploads.bring(acting, community, name, content);
      return "redirect:/communities/%s/sources/uploads/%s".formatted(id, upload.id().value());
    }
  }

  @PostMapping("/batches/{batch}/reverse")
  @Requires(value = Power.RECORD_REVERSE, partly = true)
  String reverse(
      @PathVariable("community") UUID id,
      @PathVariable UUID batch,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    demand(id, batch, acting);
    var address = "/communities/%s/sources".formatted(id);
    switch (communities.reverse(new BatchId(batch), acting.person())) {
      case Reversal.Done(var done) ->
          Notices.leave(
              request,
              frame.say("community.reverse.done", done.name()),
              "%s/batches/%s/restore".formatted(address, batch));
      case Reversal.Unchanged(var done) ->
          Notices.leave(request, frame.say("community.reverse.unchanged", done.name()));
    }
    return "redirect:" + address;
  }

  @PostMapping("/batches/{batch}/restore")
  @Requires(value = Power.RECORD_REVERSE, partly = true)
  String restore(
      @PathVariable("community") UUID id,
      @PathVariable UUID batch,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    demand(id, batch, acting);
    switch (communities.restore(new BatchId(batch), acting.person())) {
      case Reversal.Done(var done) ->
          Notices.leave(request, frame.say("community.restore.done", done.name()));
      case Reversal.Unchanged(var done) ->
          Notices.leave(request, frame.say("community.restore.unchanged", done.name()));
    }
    return "redirect:/communities/%s/sources".formatted(id);
  }

  private void demand(UUID community, UUID batch, Acting acting) {
    var found = communities.batch(new BatchId(batch));
    if (!found.community().value().equals(community)) {
      throw new NoSuch("batch", batch);
    }
    communities.entrusted(found.community(), acting, Power.RECORD_REVERSE, found.whereabouts());
  }
}
