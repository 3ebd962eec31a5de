package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.banyan.organisation.draft.Adoptions;
import org.banyan.organisation.draft.Decided;
import org.banyan.organisation.draft.Drafts;
import org.banyan.organisation.draft.Seen;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Frames;
import org.banyan.platform.page.Notices;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows a draft with its steps and what they do to the review, takes steps back, and brings it to
/// adoption.
@Controller
@RequestMapping("/organisation/drafts/{id}")
class DraftController {

  private final Drafts drafts;
  private final Adoptions adoptions;
  private final DraftPages pages;
  private final Frames frames;

  DraftController(Drafts drafts, Adoptions adoptions, DraftPages pages, Frames frames) {
    this.drafts = drafts;
    this.adoptions = adoptions;
    this.pages = pages;
    this.frames = frames;
  }

  @GetMapping
  @Requires(Power.ORGANISATION_READ)
  JteModel draft(Frame frame, Acting acting, @PathVariable UUID id) {
    return pages.page(pages.draft(id), frame, acting);
  }

  @PostMapping("/undo")
  @Requires(Power.CHARTER_DRAFT)
  void undo(
      Acting acting,
      @PathVariable UUID id,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var saved = drafts.undo(new Seen(id, version), acting.person());
    pages.answer(saved, id, next(id, to), request, response);
  }

  @PostMapping("/redo")
  @Requires(Power.CHARTER_DRAFT)
  void redo(
      Acting acting,
      @PathVariable UUID id,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var saved = drafts.redo(new Seen(id, version), acting.person());
    pages.answer(saved, id, next(id, to), request, response);
  }

  @PostMapping("/steps/{number}/leave-out")
  @Requires(Power.CHARTER_DRAFT)
  void leaveOut(
      Acting acting,
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam long version,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var saved = drafts.leaveOut(new Seen(id, version), number, acting.person());
    pages.answer(saved, id, address(id), request, response);
  }

  @PostMapping("/steps/{number}/reason")
  @Requires(Power.CHARTER_DRAFT)
  void explain(
      Acting acting,
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var saved = drafts.explain(new Seen(id, version), number, reason, acting.person());
    pages.answer(saved, id, address(id), request, response);
  }

  @PostMapping("/propose")
  @Requires(Power.CHARTER_DRAFT)
  void propose(
      Acting acting,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answer(adoptions.propose(id, acting.person()), id, request, response);
  }

  @PostMapping("/take-back")
  @Requires(Power.CHARTER_DRAFT)
  String takeBack(Acting acting, @PathVariable UUID id) {
    adoptions.takeBack(id, acting.person());
    return "redirect:" + address(id);
  }

  @PostMapping("/adopt")
  @Requires(Power.CHARTER_ADOPT)
  void adopt(
      Acting acting,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          Optional<LocalDate> day,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var at = day.map(date -> date.atStartOfDay(acting.zone()).toInstant());
    answer(adoptions.adopt(id, reason, at, acting.person()), id, request, response);
  }

  private void answer(
      Decided decided, UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var frame = frames.of(request);
    switch (decided) {
      case Decided.Refused(var reason) ->
          pages.refuse(frame.say(reason.key()), id, request, response);
      case Decided.InForce(var revision) -> {
        Notices.leave(request, frame.say("organisation.adoption.done", revision));
        response.sendRedirect("/organisation/revisions/" + revision);
      }
      case Decided.Proposed _, Decided.Scheduled _ -> response.sendRedirect(address(id));
    }
  }

  /// Back to the chart, for those who come from there.
  private static String next(UUID id, String to) {
    return to.equals("chart") ? address(id) + "/chart" : address(id);
  }

  private static String address(UUID id) {
    return "/organisation/drafts/" + id;
  }
}
