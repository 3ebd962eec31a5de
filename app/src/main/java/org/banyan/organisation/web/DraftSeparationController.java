package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.organisation.change.Separating;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.SeparationId;
import org.banyan.organisation.charter.Separation;
import org.banyan.organisation.draft.OpenDraft;
import org.banyan.organisation.web.DraftForms.Sheet;
import org.banyan.organisation.web.PartView.Form;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Frames;
import org.banyan.platform.page.NoSuch;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Edits which authorities a draft’s charter keeps apart.
@Controller
@Requires(Power.CHARTER_DRAFT)
@RequestMapping("/organisation/drafts/{draft}/separation")
class DraftSeparationController {

  private final DraftPages draftPages;
  private final DraftForms forms;
  private final Frames frames;

  DraftSeparationController(DraftPages draftPages, DraftForms forms, Frames frames) {
    this.draftPages = draftPages;
    this.forms = forms;
    this.frames = frames;
  }

  @GetMapping
  JteModel separation(
      Frame frame, @PathVariable UUID draft, @RequestParam(defaultValue = "") String id) {
    var open = draftPages.draft(draft);
    var separation = separation(open, id);
    return forms.page(sheet(open, separation, frame), separation, "", frame);
  }

  @PostMapping
  void save(@PathVariable UUID draft, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var sent = SentForm.of(request);
    var open = draftPages.draft(draft);
    var old = separation(open, sent.id());
    var sheet = sheet(open, old, frames.of(request));
    var id =
        old.map(Separation::id).orElseGet(() -> Separating.newId(open.charter(), sent.title()));
    var filled = sheet.fields().read(Map.of("id", id), sent.texts(), old);
    forms.save(
        sheet,
        filled,
        separation -> Separating.keeping(open.charter(), (Separation) separation),
        request,
        response);
  }

  @PostMapping("/remove")
  void remove(@PathVariable UUID draft, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var sent = SentForm.of(request);
    var open = draftPages.draft(draft);
    var old = separation(open, sent.id()).orElseThrow(() -> new NoSuch("separation", sent.id()));
    forms.save(open, Separating.dropping(open.charter(), old.id()), request, response);
  }

  private Sheet sheet(OpenDraft open, Optional<Separation> old, Frame frame) {
    var kind = frame.say("organisation.part.separations");
    var title =
        old.map(Separation::title).orElseGet(() -> frame.say("organisation.part.new", kind));
    var id = old.map(each -> each.id().value()).orElse("");
    var form = new Form("/separation", "separations", id, kind, title, old.isPresent());
    return forms.sheet(open, form, Separation.class, frame);
  }

  /// Empty where none is named, which stands for a new one.
  private static Optional<Separation> separation(OpenDraft open, String id) {
    if (id.isEmpty()) {
      return Optional.empty();
    }
    if (!CharterId.SHAPE.matcher(id).matches()) {
      throw new NoSuch("separation", id);
    }
    var found = Separating.find(open.charter(), new SeparationId(id));
    return Optional.of(found.orElseThrow(() -> new NoSuch("separation", id)));
  }
}
