package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.banyan.organisation.change.CharterChange;
import org.banyan.organisation.draft.Drafts;
import org.banyan.organisation.draft.OpenDraft;
import org.banyan.organisation.draft.Saved;
import org.banyan.organisation.draft.Seen;
import org.banyan.organisation.web.PartForm.Filled;
import org.banyan.organisation.web.PartForm.Sound;
import org.banyan.organisation.web.PartForm.Wrong;
import org.banyan.organisation.web.PartView.Form;
import org.banyan.platform.access.Acting;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Frames;
import org.banyan.platform.page.Pages;
import org.springframework.stereotype.Component;
import templates.Templates;

/// Shows the forms of a draft, keeps what they change, and shows them again with all that was typed
/// where something is wrong.
@Component
class DraftForms {

  private final Drafts drafts;
  private final DraftPages draftPages;
  private final CharterNames names;
  private final Frames frames;
  private final Templates pages;

  DraftForms(
      Drafts drafts, DraftPages draftPages, CharterNames names, Frames frames, Templates pages) {
    this.drafts = drafts;
    this.draftPages = draftPages;
    this.names = names;
    this.frames = frames;
    this.pages = pages;
  }

  /// A form of a draft with the fields it has.
  record Sheet(OpenDraft open, Form form, PartForm fields) {}

  Sheet sheet(OpenDraft open, Form form, Class<?> part, Frame frame) {
    var charter = open.charter();
    var words = Words.of(frame.language());
    var choices = new FormChoices(charter, names.active(), names.of(charter), words);
    return new Sheet(open, form, new PartForm(form.list(), part, choices));
  }

  /// The form as it comes; a finding it is opened for is the reason to begin with.
  JteModel page(Sheet sheet, Optional<? extends Record> part, String finding, Frame frame) {
    var texts = part.map(sheet.fields()::texts).orElse(Map.of());
    var about = draftPages.finding(sheet.open(), finding, frame);
    var reason = about.map(FindingView::sentence).orElse("");
    return pages.organisationPart(
        frame,
        new PartView(
            sheet.open().summary(),
            sheet.form(),
            sheet.fields().fields(texts, Set.of()),
            reason,
            about,
            ""));
  }

  void save(
      Sheet sheet,
      Filled filled,
      Function<Record, List<CharterChange>> changes,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var frame = frames.of(request);
    switch (filled) {
      case Wrong(var wrong) ->
          refuse(sheet, wrong, frame.say("organisation.part.wrong"), request, response);
      case Sound(var part) -> {
        var saved = keep(sheet.open(), changes.apply(part), request);
        if (saved instanceof Saved.Refused) {
          var why = draftPages.refusal(saved, sheet.open().summary().id(), frame);
          refuse(sheet, Set.of(), why, request, response);
        } else {
          answer(sheet.open(), saved, request, response);
        }
      }
    }
  }

  /// Keeps changes that no field stands for, such as taking a part away.
  void save(
      OpenDraft open,
      List<CharterChange> changes,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answer(open, keep(open, changes, request), request, response);
  }

  private Saved keep(OpenDraft open, List<CharterChange> changes, HttpServletRequest request) {
    var sent = SentForm.of(request);
    var by = Acting.in(request).orElseThrow().person();
    var seen = new Seen(open.summary().id(), sent.version());
    return changes.isEmpty() ? new Saved.Kept(open) : drafts.edit(seen, changes, sent.reason(), by);
  }

  private void answer(
      OpenDraft open, Saved saved, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var id = open.summary().id();
    draftPages.answer(saved, id, DraftPages.address(id), request, response);
  }

  private void refuse(
      Sheet sheet,
      Set<String> wrong,
      String why,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var sent = SentForm.of(request);
    var frame = frames.of(request);
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    var view =
        new PartView(
            sheet.open().summary(),
            sheet.form(),
            sheet.fields().fields(sent.texts(), wrong),
            sent.reason(),
            draftPages.finding(sheet.open(), sent.finding(), frame),
            why);
    Pages.write(pages.organisationPart(frame, view), response);
  }
}
