package org.banyan.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.organisation.change.Changes;
import org.banyan.organisation.draft.Drafts;
import org.banyan.organisation.draft.OpenDraft;
import org.banyan.organisation.draft.Saved;
import org.banyan.organisation.draft.Seen;
import org.banyan.organisation.web.Bringing.Nothing;
import org.banyan.organisation.web.Bringing.Ready;
import org.banyan.organisation.web.Bringing.Unreadable;
import org.banyan.organisation.web.MistakesView.Way;
import org.banyan.organisation.workbook.CharterWorkbook;
import org.banyan.organisation.yaml.CharterWriter;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Frames;
import org.banyan.platform.page.Notices;
import org.banyan.platform.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import templates.Templates;

/// Takes a draft out as a file and brings a changed file back into it, as one more step.
@Controller
@RequestMapping("/organisation/drafts/{draft}")
class DraftFileController {

  private final Drafts drafts;
  private final DraftPages draftPages;
  private final Frames frames;
  private final Templates pages;

  DraftFileController(Drafts drafts, DraftPages draftPages, Frames frames, Templates pages) {
    this.drafts = drafts;
    this.draftPages = draftPages;
    this.frames = frames;
    this.pages = pages;
  }

  @GetMapping("/charter.yaml")
  @Requires(Power.ORGANISATION_READ)
  ResponseEntity<byte[]> yaml(@PathVariable UUID draft) {
    var text = CharterWriter.write(draftPages.draft(draft).charter());
    return CharterFiles.yaml(text.getBytes(StandardCharsets.UTF_8), "draft-" + draft);
  }

  @GetMapping("/charter.xlsx")
  @Requires(Power.ORGANISATION_READ)
  ResponseEntity<byte[]> workbook(Frame frame, @PathVariable UUID draft) throws IOException {
    var out = new ByteArrayOutputStream();
    CharterWorkbook.write(draftPages.draft(draft).charter(), Words.of(frame.language()), out);
    return CharterFiles.workbook(out.toByteArray(), "draft-" + draft);
  }

  @PostMapping("/file")
  @Requires(Power.CHARTER_DRAFT)
  void bring(
      Acting acting,
      @PathVariable UUID draft,
      @RequestParam(defaultValue = "-1") long version,
      @RequestParam(required = false) Optional<MultipartFile> file,
      @RequestParam(defaultValue = "") String text,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var frame = frames.of(request);
    var open = draftPages.draft(draft);
    switch (Bringing.into(frame).read(file, text)) {
      case Ready ready -> {
        var saved = keep(open, ready, version, acting, request);
        draftPages.answer(saved, draft, DraftPages.address(draft), request, response);
      }
      case Unreadable(var name, var written, var mistakes) -> {
        var address = DraftPages.address(draft);
        var sent = Map.of("version", Long.toString(version));
        var way = new Way(address + "/file", sent, address, open.summary().name());
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        var view = new MistakesView(name, written, mistakes, way);
        Pages.write(pages.organisationMistakes(frame, view), response);
      }
      case Nothing _ ->
          draftPages.refuse(frame.say("organisation.drafts.no-file"), draft, request, response);
    }
  }

  private Saved keep(
      OpenDraft open, Ready ready, long version, Acting acting, HttpServletRequest request) {
    var frame = frames.of(request);
    var changes = Changes.between(open.charter(), ready.charter(), open.draft().retired());
    if (changes.isEmpty()) {
      Notices.leave(request, frame.say("organisation.draft.file.same", ready.file()));
      return new Saved.Kept(open);
    }
    var reason = frame.say("organisation.drafts.brought", ready.file());
    var seen = new Seen(open.summary().id(), version);
    var saved = drafts.edit(seen, changes, reason, acting.person());
    if (saved instanceof Saved.Kept) {
      var said = frame.say("organisation.draft.file.brought", ready.file(), changes.size());
      Notices.leave(request, (said + " " + ready.aside()).strip());
    }
    return saved;
  }
}
