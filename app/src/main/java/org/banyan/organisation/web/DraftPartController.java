package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.organisation.change.Changes;
import org.banyan.organisation.change.CharterChange;
import org.banyan.organisation.change.Parts;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.Part;
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

/// Edits one part of a draft’s charter by a form: a post, a unit, a duty, a strategy, a value.
@Controller
@Requires(Power.CHARTER_DRAFT)
@RequestMapping("/organisation/drafts/{draft}/part")
class DraftPartController {

  private final DraftPages draftPages;
  private final DraftForms forms;
  private final Frames frames;

  DraftPartController(DraftPages draftPages, DraftForms forms, Frames frames) {
    this.draftPages = draftPages;
    this.forms = forms;
    this.frames = frames;
  }

  @GetMapping
  JteModel part(
      Frame frame,
      @PathVariable UUID draft,
      @RequestParam String list,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String finding) {
    var open = draftPages.draft(draft);
    var part = part(open, list, id);
    return forms.page(sheet(open, list, id, frame), part.map(Record.class::cast), finding, frame);
  }

  @PostMapping
  void save(@PathVariable UUID draft, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var sent = SentForm.of(request);
    var open = draftPages.draft(draft);
    var old = part(open, sent.list(), sent.id());
    var sheet = sheet(open, sent.list(), sent.id(), frames.of(request));
    var id = old.map(Part::id).orElseGet(() -> newId(open, sent));
    var filled = sheet.fields().read(Map.of("id", id), sent.texts(), old.map(Record.class::cast));
    forms.save(sheet, filled, part -> changes(open, old, (Part) part), request, response);
  }

  @PostMapping("/remove")
  void remove(@PathVariable UUID draft, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var sent = SentForm.of(request);
    var open = draftPages.draft(draft);
    var part =
        part(open, sent.list(), sent.id()).orElseThrow(() -> new NoSuch(sent.list(), sent.id()));
    forms.save(open, Changes.removing(open.charter(), part.id()), request, response);
  }

  private static List<CharterChange> changes(OpenDraft open, Optional<Part> old, Part part) {
    return old.<List<CharterChange>>map(before -> List.copyOf(Changes.between(before, part)))
        .orElseGet(() ->
            List.of(
                new CharterChange.Added(
                    part, Parts.of(open.charter(), Parts.list(part.id())).size())));
  }

  private static CharterId newId(OpenDraft open, SentForm sent) {
    var taken = new HashSet<CharterId>(Parts.ids(open.charter()));
    taken.addAll(open.draft().retired());
    return Parts.newId(sent.list(), sent.title(), taken);
  }

  private Sheet sheet(OpenDraft open, String list, String id, Frame frame) {
    var kind = frame.say("organisation.part." + list);
    var title =
        id.isEmpty()
            ? frame.say("organisation.part.new", kind)
            : draftPages.writing(open, frame).title(Parts.id(list, id));
    var form = new Form("/part", list, id, kind, title, !id.isEmpty());
    return forms.sheet(open, form, Parts.type(list), frame);
  }

  /// Empty where none is named, which stands for a new one.
  private static Optional<Part> part(OpenDraft open, String list, String id) {
    if (!Parts.lists().contains(list)) {
      throw new NoSuch("list", list);
    }
    if (id.isEmpty()) {
      return Optional.empty();
    }
    if (!CharterId.SHAPE.matcher(id).matches()) {
      throw new NoSuch(list, id);
    }
    var part = Parts.find(open.charter(), Parts.id(list, id));
    return Optional.of(part.orElseThrow(() -> new NoSuch(list, id)));
  }
}
