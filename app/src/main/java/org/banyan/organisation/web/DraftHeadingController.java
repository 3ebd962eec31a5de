package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.organisation.change.Heading;
import org.banyan.organisation.draft.OpenDraft;
import org.banyan.organisation.web.DraftForms.Sheet;
import org.banyan.organisation.web.PartView.Form;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Edits what a draft’s charter says of the team as a whole: title, purpose, hours, limits and the
/// rule by which the next charter is adopted.
@Controller
@Requires(Power.CHARTER_DRAFT)
@RequestMapping("/organisation/drafts/{draft}/charter")
class DraftHeadingController {

  private final DraftPages draftPages;
  private final DraftForms forms;
  private final Frames frames;

  DraftHeadingController(DraftPages draftPages, DraftForms forms, Frames frames) {
    this.draftPages = draftPages;
    this.forms = forms;
    this.frames = frames;
  }

  @GetMapping
  JteModel heading(Frame frame, @PathVariable UUID draft) {
    var open = draftPages.draft(draft);
    return forms.page(sheet(open, frame), Optional.of(Heading.of(open.charter())), "", frame);
  }

  @PostMapping
  void save(@PathVariable UUID draft, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var open = draftPages.draft(draft);
    var sheet = sheet(open, frames.of(request));
    var old = Optional.of(Heading.of(open.charter()));
    var filled = sheet.fields().read(Map.of(), SentForm.of(request).texts(), old);
    forms.save(
        sheet, filled, heading -> ((Heading) heading).changes(open.charter()), request, response);
  }

  private Sheet sheet(OpenDraft open, Frame frame) {
    var kind = frame.say("organisation.part.heading");
    return forms.sheet(
        open, new Form("/charter", "charter", "", kind, kind, false), Heading.class, frame);
  }
}
