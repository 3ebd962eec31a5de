package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.organisation.change.CharterChange;
import org.banyan.organisation.change.Letter;
import org.banyan.organisation.change.PartChange.RaciChanged;
import org.banyan.organisation.change.Parts;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.DutyId;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.draft.Drafts;
import org.banyan.organisation.draft.OpenDraft;
import org.banyan.organisation.draft.Saved;
import org.banyan.organisation.draft.Seen;
import org.banyan.organisation.review.Review;
import org.banyan.organisation.web.CellView.Choice;
import org.banyan.organisation.web.DutyMatrix.Asked;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Frames;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// The RACI matrix of a draft, filled in cell by cell: in place, or by a form of its own.
@Controller
@Requires(Power.CHARTER_DRAFT)
@RequestMapping("/organisation/drafts/{draft}")
class DraftMatrixController {

  private final Drafts drafts;
  private final DraftPages draftPages;
  private final CharterNames names;
  private final Frames frames;
  private final Templates pages;

  DraftMatrixController(
      Drafts drafts, DraftPages draftPages, CharterNames names, Frames frames, Templates pages) {
    this.drafts = drafts;
    this.draftPages = draftPages;
    this.names = names;
    this.frames = frames;
    this.pages = pages;
  }

  @GetMapping("/duties")
  JteModel duties(
      Frame frame,
      @PathVariable UUID draft,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String module,
      @RequestParam(defaultValue = "1") int page) {
    var open = draftPages.draft(draft);
    var asked = new Asked(address(draft) + "/duties", q.strip(), module, page);
    return pages.organisationMatrix(frame, open.summary(), matrix(open, frame).editable(asked));
  }

  @GetMapping("/cell")
  JteModel cell(
      Frame frame, @PathVariable UUID draft, @RequestParam String duty, @RequestParam String post) {
    return form(draftPages.draft(draft), duty, post, "", frame);
  }

  @PostMapping("/cell")
  void fill(
      Acting acting,
      @PathVariable UUID draft,
      @RequestParam String duty,
      @RequestParam String post,
      @RequestParam(defaultValue = "") String letters,
      @RequestParam long version,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var frame = frames.of(request);
    var open = draftPages.draft(draft);
    var saved =
        fill(
            open,
            new RaciChanged(
                new DutyId(duty), new PostId(post), now(open, duty, post), wanted(letters)),
            version,
            acting);
    var isPart = request.getHeader("HX-Request") != null;
    if (isPart) {
      var refused = draftPages.refusal(saved, draft, frame);
      var after = saved instanceof Saved.Kept(var kept) ? kept : draftPages.draft(draft);
      Pages.write(row(after, duty, refused, frame), response);
      return;
    }
    draftPages.answer(saved, draft, address(draft) + "/duties#" + duty, request, response);
  }

  private Saved fill(OpenDraft open, RaciChanged change, long version, Acting acting) {
    return change.before().equals(change.after())
        ? new Saved.Kept(open)
        : drafts.edit(
            new Seen(open.summary().id(), version),
            List.<CharterChange>of(change),
            "",
            acting.person());
  }

  private JteModel row(OpenDraft open, String duty, String refused, Frame frame) {
    var matrix = matrix(open, frame);
    var row = matrix.editable(new DutyId(duty)).orElseThrow(() -> new NoSuch("duty", duty));
    return pages.organisationMatrixrow(frame, open.summary(), matrix.columns(), row, true, refused);
  }

  private JteModel form(OpenDraft open, String duty, String post, String refused, Frame frame) {
    var now = now(open, duty, post);
    var choices =
        Arrays.stream(Letter.values())
            .map(letter ->
                new Choice(
                    String.valueOf(letter.sign()),
                    frame.say(
                        "organisation.raci."
                            + String.valueOf(letter.sign()).toLowerCase(Locale.ROOT)),
                    now.contains(letter)))
            .toList();
    var writing = draftPages.writing(open, frame);
    return pages.organisationCell(
        frame,
        new CellView(
            open.summary(),
            duty,
            writing.title(new DutyId(duty)),
            post,
            writing.title(new PostId(post)),
            choices,
            refused));
  }

  private static Set<Letter> now(OpenDraft open, String duty, String post) {
    if (!CharterId.SHAPE.matcher(duty).matches() || !CharterId.SHAPE.matcher(post).matches()) {
      throw new NoSuch("cell", duty);
    }
    return Parts.find(open.charter(), new DutyId(duty))
        .filter(Duty.class::isInstance)
        .map(found -> Letter.of((Duty) found, new PostId(post)))
        .orElseThrow(() -> new NoSuch("duty", duty));
  }

  private static Set<Letter> wanted(String letters) {
    return letters
        .chars()
        .mapToObj(sign -> Letter.of((char) sign))
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private DutyMatrix matrix(OpenDraft open, Frame frame) {
    var charter = open.charter();
    return new DutyMatrix(charter, Review.of(charter), frame, names.of(charter));
  }

  private static String address(UUID draft) {
    return "/organisation/drafts/" + draft;
  }
}
