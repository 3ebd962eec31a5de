package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banyan.organisation.change.Changes;
import org.banyan.organisation.change.CharterChange;
import org.banyan.organisation.change.Parts;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.Part;
import org.banyan.organisation.draft.Drafts;
import org.banyan.organisation.draft.OpenDraft;
import org.banyan.organisation.draft.Saved;
import org.banyan.organisation.draft.Seen;
import org.banyan.organisation.web.PartForm.Sound;
import org.banyan.organisation.web.PartForm.Wrong;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.language.Words;
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

/// Edits one part of a draft’s charter by a form: a post, a unit, a duty, a strategy, a value.
@Controller
@Requires(Power.CHARTER_DRAFT)
@RequestMapping("/organisation/drafts/{draft}/part")
class DraftPartController {

  private final Drafts drafts;
  private final DraftPages draftPages;
  private final CharterNames names;
  private final Frames frames;
  private final Templates pages;

  DraftPartController(
      Drafts drafts, DraftPages draftPages, CharterNames names, Frames frames, Templates pages) {
    this.drafts = drafts;
    this.draftPages = draftPages;
    this.names = names;
    this.frames = frames;
    this.pages = pages;
  }

  /// What a form was sent with.
  private record Sent(
      UUID draft,
      String list,
      String id,
      long version,
      String reason,
      Map<String, List<String>> texts) {

    static Sent of(UUID draft, HttpServletRequest request) {
      var texts = new LinkedHashMap<String, List<String>>();
      request.getParameterMap().forEach((name, values) -> texts.put(name, List.of(values)));
      return new Sent(
          draft,
          one(texts, "list"),
          one(texts, "id"),
          version(one(texts, "version")),
          one(texts, "why"),
          texts);
    }

    /// What is no version never was one, so that the draft counts as changed meanwhile.
    private static long version(String text) {
      return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private static String one(Map<String, List<String>> texts, String name) {
      return String.join("", texts.getOrDefault(name, List.of()));
    }
  }

  @GetMapping
  JteModel part(
      Frame frame,
      @PathVariable UUID draft,
      @RequestParam String list,
      @RequestParam(defaultValue = "") String id) {
    var open = draftPages.draft(draft);
    var form = form(open, list, frame);
    var part = id.isEmpty() ? Optional.<Part>empty() : Optional.of(part(open, list, id));
    var texts = part.map(form::texts).orElse(Map.of());
    return page(open, frame, list, id, form.fields(texts, Set.of()), "", "");
  }

  @PostMapping
  void save(
      Acting acting,
      @PathVariable UUID draft,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var sent = Sent.of(draft, request);
    var frame = frames.of(request);
    var open = draftPages.draft(draft);
    var old =
        sent.id().isEmpty()
            ? Optional.<Part>empty()
            : Optional.of(part(open, sent.list(), sent.id()));
    var form = form(open, sent.list(), frame);
    var id = old.map(Part::id).orElseGet(() -> newId(open, sent));
    switch (form.read(id, sent.texts(), old)) {
      case Wrong(var fields) ->
          refuse(
              open,
              frame,
              sent,
              form.fields(sent.texts(), fields),
              frame.say("organisation.part.wrong"),
              response);
      case Sound(var part) -> {
        var changes = changes(open, old, part);
        var saved =
            changes.isEmpty()
                ? new Saved.Kept(open)
                : drafts.edit(
                    new Seen(draft, sent.version()), changes, sent.reason(), acting.person());
        if (saved instanceof Saved.Refused) {
          refuse(
              open,
              frame,
              sent,
              form.fields(sent.texts(), Set.of()),
              draftPages.refusal(saved, draft, frame),
              response);
        } else {
          draftPages.answer(saved, draft, "/organisation/drafts/" + draft, request, response);
        }
      }
    }
  }

  @PostMapping("/remove")
  void remove(
      Acting acting,
      @PathVariable UUID draft,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var sent = Sent.of(draft, request);
    var open = draftPages.draft(draft);
    var part = part(open, sent.list(), sent.id());
    var changes = Changes.removing(open.charter(), part.id());
    var saved =
        drafts.edit(new Seen(draft, sent.version()), changes, sent.reason(), acting.person());
    draftPages.answer(saved, draft, "/organisation/drafts/" + draft, request, response);
  }

  private static List<CharterChange> changes(OpenDraft open, Optional<Part> old, Part part) {
    return old.<List<CharterChange>>map(before -> List.copyOf(Changes.between(before, part)))
        .orElseGet(() ->
            List.of(
                new CharterChange.Added(
                    part, Parts.of(open.charter(), Parts.list(part.id())).size())));
  }

  private static CharterId newId(OpenDraft open, Sent sent) {
    var taken = new HashSet<CharterId>(Parts.ids(open.charter()));
    taken.addAll(open.draft().base().retired());
    open.draft().done().forEach(step -> taken.addAll(Changes.removed(step.changes())));
    var title = String.join("", sent.texts().getOrDefault("title", List.of()));
    return Parts.newId(sent.list(), title, taken);
  }

  private PartForm form(OpenDraft open, String list, Frame frame) {
    if (!Parts.lists().contains(list)) {
      throw new NoSuch("list", list);
    }
    var charter = open.charter();
    var choices =
        new FormChoices(charter, names.active(), names.of(charter), Words.of(frame.language()));
    return new PartForm(list, choices);
  }

  private static Part part(OpenDraft open, String list, String id) {
    if (!Parts.lists().contains(list) || !CharterId.SHAPE.matcher(id).matches()) {
      throw new NoSuch(list, id);
    }
    return Parts.find(open.charter(), Parts.id(list, id)).orElseThrow(() -> new NoSuch(list, id));
  }

  private void refuse(
      OpenDraft open,
      Frame frame,
      Sent sent,
      List<FormField> fields,
      String why,
      HttpServletResponse response)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    Pages.write(page(open, frame, sent.list(), sent.id(), fields, sent.reason(), why), response);
  }

  private JteModel page(
      OpenDraft open,
      Frame frame,
      String list,
      String id,
      List<FormField> fields,
      String reason,
      String refused) {
    var kind = frame.say("organisation.part." + list);
    var title =
        id.isEmpty()
            ? frame.say("organisation.part.new", kind)
            : draftPages.writing(open, frame).title(Parts.id(list, id));
    return pages.organisationPart(
        frame, new PartView(open.summary(), list, id, kind, title, fields, reason, refused));
  }
}
