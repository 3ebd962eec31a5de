package org.banyan.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.ModuleId;
import org.banyan.organisation.draft.Mending;
import org.banyan.organisation.draft.Mending.Mended;
import org.banyan.organisation.review.Finding;
import org.banyan.organisation.review.FindingWords;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Frames;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Leads from a finding to its remedy: a change that goes into a draft by itself, or the form where
/// somebody has to think.
@Controller
@RequestMapping("/organisation/review/mend")
@Requires(Power.CHARTER_DRAFT)
class MendingController {

  private final Mending mending;
  private final DraftPages draftPages;
  private final CharterNames names;
  private final Frames frames;

  MendingController(Mending mending, DraftPages draftPages, CharterNames names, Frames frames) {
    this.mending = mending;
    this.draftPages = draftPages;
    this.names = names;
    this.frames = frames;
  }

  @PostMapping
  void mend(
      Acting acting,
      @RequestParam String finding,
      @RequestParam(required = false) Optional<UUID> draft,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var frame = frames.of(request);
    var telling = new InWords(frame, names, Optional.empty());
    answer(mending.mend(finding, draft, telling, acting.person()), frame, request, response);
  }

  @PostMapping("/module")
  void mendAll(
      Acting acting,
      @RequestParam String module,
      @RequestParam(required = false) Optional<UUID> draft,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (!CharterId.SHAPE.matcher(module).matches()) {
      throw new NoSuch("module", module);
    }
    var frame = frames.of(request);
    var telling =
        new InWords(frame, names, Optional.of(frame.say("organisation.mend.module.draft", module)));
    var mended = mending.mendAll(new ModuleId(module), draft, telling, acting.person());
    answer(mended, frame, request, response);
  }

  private void answer(
      Mended mended, Frame frame, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (mended) {
      case Mended.Changed(var draft, var findings) -> {
        Notices.leave(request, frame.say("organisation.mend.done", findings));
        response.sendRedirect(DraftPages.address(draft));
      }
      case Mended.Guided(var draft, var charter, var finding) ->
          response.sendRedirect(Remedies.form(draft, charter, finding));
      case Mended.Nothing(var draft) -> {
        Notices.leave(request, frame.say("organisation.mend.nothing"));
        response.sendRedirect(
            draft.map(id -> DraftPages.address(id) + "/review").orElse("/organisation/review"));
      }
      case Mended.NotKept(var draft, var saved) ->
          draftPages.answer(saved, draft, DraftPages.address(draft), request, response);
    }
  }

  /// Names drafts by the check that objects, and explains steps by what it says.
  private record InWords(Frame frame, CharterNames names, Optional<String> given)
      implements Mending.Telling {

    @Override
    public String name(Finding finding) {
      return given.orElseGet(
          () -> frame.say("organisation.mend.draft", frame.say(finding.check().key())));
    }

    @Override
    public String reason(Charter charter, Finding finding) {
      return new FindingWords(Words.of(frame.language()), charter, names.of(charter))
          .sentence(finding);
    }
  }
}
