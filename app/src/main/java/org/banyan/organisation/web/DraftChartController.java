package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.change.CharterChange;
import org.banyan.organisation.change.Moving;
import org.banyan.organisation.change.Moving.Moved;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.draft.Drafts;
import org.banyan.organisation.draft.OpenDraft;
import org.banyan.organisation.draft.Saved;
import org.banyan.organisation.draft.Seen;
import org.banyan.organisation.review.Review;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Frames;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// The chart of a draft with what it changes drawn in, where posts and people are moved: by drag,
/// or by a form.
@Controller
@RequestMapping("/organisation/drafts/{draft}/chart")
class DraftChartController {

  private static final String UNCHANGED = "=";
  private static final String NOBODY = "-";

  private final Drafts drafts;
  private final DraftPages draftPages;
  private final Organisation organisation;
  private final CharterNames names;
  private final Frames frames;
  private final Templates pages;

  DraftChartController(
      Drafts drafts,
      DraftPages draftPages,
      Organisation organisation,
      CharterNames names,
      Frames frames,
      Templates pages) {
    this.drafts = drafts;
    this.draftPages = draftPages;
    this.organisation = organisation;
    this.names = names;
    this.frames = frames;
    this.pages = pages;
  }

  @GetMapping
  @Requires(Power.ORGANISATION_READ)
  JteModel chart(
      Frame frame,
      @PathVariable UUID draft,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String q) {
    var open = draftPages.draft(draft);
    var charter = open.charter();
    var before = open.draft().base().charter();
    var marks = ChartMarks.between(before, charter);
    var found = Review.of(charter, organisation.evidence(charter));
    var drawing = new ChartDrawing(charter, found, names.of(before, charter), marks, frame);
    var view =
        unit.isEmpty()
            ? drawing.whole(q)
            : drawing
                .from(new UnitId(written(unit)), q)
                .orElseThrow(() -> new NoSuch("unit", unit));
    var steps = new DraftSteering(open.draft().done().size(), open.draft().undone().size());
    return pages.organisationDraftchart(frame, open.summary(), view, marks.counts(), steps);
  }

  @GetMapping("/move")
  @Requires(Power.CHARTER_DRAFT)
  JteModel form(Frame frame, @PathVariable UUID draft, @RequestParam String post) {
    var open = draftPages.draft(draft);
    var view =
        MoveView.of(open, new PostId(written(post)), names.of(open.charter()), frame)
            .orElseThrow(() -> new NoSuch("post", post));
    return pages.organisationMove(frame, view);
  }

  /// Moves a post. A unit alone or a superior alone is what a drag says; the form says both.
  @PostMapping("/post")
  @Requires(Power.CHARTER_DRAFT)
  void move(
      @PathVariable UUID draft,
      @RequestParam String post,
      @RequestParam(defaultValue = UNCHANGED) String unit,
      @RequestParam(defaultValue = UNCHANGED) String superior,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var open = draftPages.draft(draft);
    var moving = new Moving(open.charter());
    var id = new PostId(written(post));
    var dragged = SentForm.of(request).texts().containsKey("dragged");
    var moved =
        dragged && !unit.equals(UNCHANGED)
            ? moving.into(id, new UnitId(written(unit)))
            : moving.at(id, unit(unit), superiors(superior));
    answer(open, moved, post, request, response);
  }

  @PostMapping("/holder")
  @Requires(Power.CHARTER_DRAFT)
  void seat(
      @PathVariable UUID draft,
      @RequestParam String person,
      @RequestParam String from,
      @RequestParam String to,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var open = draftPages.draft(draft);
    var moved =
        new Moving(open.charter())
            .seat(
                new PersonRef(written(person)), new PostId(written(from)), new PostId(written(to)));
    answer(open, moved, to, request, response);
  }

  private void answer(
      OpenDraft open,
      Moved moved,
      String post,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var frame = frames.of(request);
    var chart = DraftPages.address(open.summary().id()) + "/chart";
    switch (moved) {
      case Moved.Refused(var reason) -> {
        Notices.leave(request, frame.say(reason.key()));
        response.sendRedirect(chart);
      }
      case Moved.Made(var changes) -> {
        var saved = changes.isEmpty() ? new Saved.Kept(open) : keep(open, changes, request);
        if (saved instanceof Saved.Kept(var now) && !changes.isEmpty()) {
          var undo =
              "%s/undo?to=chart&version=%d"
                  .formatted(DraftPages.address(open.summary().id()), now.summary().version());
          var said = draftPages.writing(now, frame).sentences(changes);
          Notices.leave(request, String.join(frame.say("organisation.mark.and"), said), undo);
        }
        var anchor = "#post-" + URLEncoder.encode(post, StandardCharsets.UTF_8);
        draftPages.answer(saved, open.summary().id(), chart + anchor, request, response);
      }
    }
  }

  private Saved keep(OpenDraft open, List<CharterChange> changes, HttpServletRequest request) {
    var sent = SentForm.of(request);
    var by = Acting.in(request).orElseThrow().person();
    var seen = new Seen(open.summary().id(), sent.version());
    return drafts.edit(seen, changes, sent.reason(), by);
  }

  private static Optional<UnitId> unit(String unit) {
    return unit.equals(UNCHANGED) ? Optional.empty() : Optional.of(new UnitId(written(unit)));
  }

  private static Optional<List<PostId>> superiors(String superior) {
    if (superior.equals(UNCHANGED)) {
      return Optional.empty();
    }
    return Optional.of(
        superior.equals(NOBODY) ? List.of() : List.of(new PostId(written(superior))));
  }

  private static String written(String id) {
    if (!CharterId.SHAPE.matcher(id).matches()) {
      throw new NoSuch("part", id);
    }
    return id;
  }
}
