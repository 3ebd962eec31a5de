package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.banyan.organisation.change.Changes;
import org.banyan.organisation.change.Conflict;
import org.banyan.organisation.change.Conflict.Choice;
import org.banyan.organisation.change.Conflict.Place;
import org.banyan.organisation.draft.Drafts;
import org.banyan.organisation.draft.OpenDraft;
import org.banyan.organisation.draft.Seen;
import org.banyan.organisation.web.CarryOverView.Clash;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Frames;
import org.banyan.platform.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// Carries a draft over to the charter that came into force meanwhile; whoever does it chooses
/// between the versions.
@Controller
@Requires(Power.CHARTER_DRAFT)
@RequestMapping("/organisation/drafts/{draft}/carry-over")
class CarryOverController {

  private static final Pattern NAME = Pattern.compile("choice-(\\d{1,6})-(\\d{1,6})");

  private final Drafts drafts;
  private final DraftPages draftPages;
  private final Frames frames;
  private final Templates pages;

  CarryOverController(Drafts drafts, DraftPages draftPages, Frames frames, Templates pages) {
    this.drafts = drafts;
    this.draftPages = draftPages;
    this.frames = frames;
    this.pages = pages;
  }

  @GetMapping
  JteModel look(Frame frame, @PathVariable UUID draft) {
    return page(draftPages.draft(draft), Map.of(), "", frame);
  }

  @PostMapping
  void carryOver(
      Acting acting,
      @PathVariable UUID draft,
      @RequestParam long version,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var open = draftPages.draft(draft);
    var choices = choices(sent);
    if (!drafts.rebased(open, choices).isSettled()) {
      var frame = frames.of(request);
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      Pages.write(
          page(open, choices, frame.say("organisation.carry-over.choose"), frame), response);
      return;
    }
    var saved = drafts.carryOver(new Seen(draft, version), choices, acting.person());
    draftPages.answer(saved, draft, "/organisation/drafts/" + draft, request, response);
  }

  private static Map<Place, Choice> choices(Map<String, String> sent) {
    var choices = new HashMap<Place, Choice>();
    sent.forEach((name, value) -> {
      var place = NAME.matcher(name);
      if (place.matches()) {
        var choice = value.equals("mine") ? Choice.MINE : Choice.THEIRS;
        choices.put(
            new Place(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))), choice);
      }
    });
    return choices;
  }

  private JteModel page(OpenDraft open, Map<Place, Choice> choices, String refused, Frame frame) {
    var rebased = drafts.rebased(open, choices);
    var base = rebased.draft().base();
    var writing = draftPages.writing(open, frame, base.charter());
    var theirs = Changes.between(open.draft().base().charter(), base.charter());
    var clashes = rebased.conflicts().stream().map(conflict -> clash(conflict, writing)).toList();
    return pages.organisationCarryover(
        frame,
        new CarryOverView(
            open.summary(), base.revision(), clashes, writing.sentences(theirs), refused));
  }

  private static Clash clash(Conflict conflict, DraftWriting writing) {
    var place = conflict.place();
    return new Clash(
        "choice-%d-%d".formatted(place.step(), place.change()),
        writing.sentence(conflict.mine()),
        writing.sentences(List.copyOf(conflict.theirs())),
        writing.refusal(conflict.why()),
        conflict.canInsist());
  }
}
