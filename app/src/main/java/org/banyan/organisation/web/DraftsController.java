package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.organisation.CharterTemplate;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.draft.DraftSummary;
import org.banyan.organisation.draft.Drafts;
import org.banyan.organisation.draft.Start;
import org.banyan.organisation.web.Bringing.Brought;
import org.banyan.organisation.web.Bringing.Nothing;
import org.banyan.organisation.web.Bringing.Ready;
import org.banyan.organisation.web.Bringing.Unreadable;
import org.banyan.organisation.web.DraftsView.Row;
import org.banyan.organisation.web.MistakesView.Way;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Frames;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Notices;
import org.banyan.platform.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import templates.Templates;

/// Lists the drafts of the charter; begins, names and throws them away.
@Controller
@RequestMapping("/organisation/drafts")
class DraftsController {

  private static final String IN_FORCE = "in-force";
  private static final String FILE = "file";
  private static final String ADDRESS = "/organisation/drafts";

  private final Drafts drafts;
  private final Organisation organisation;
  private final CharterNames names;
  private final Frames frames;
  private final Templates pages;

  DraftsController(
      Drafts drafts,
      Organisation organisation,
      CharterNames names,
      Frames frames,
      Templates pages) {
    this.drafts = drafts;
    this.organisation = organisation;
    this.names = names;
    this.frames = frames;
    this.pages = pages;
  }

  @GetMapping
  @Requires(Power.ORGANISATION_READ)
  JteModel list(Frame frame, Acting acting) {
    return page(frame, acting, "");
  }

  @PostMapping
  @Requires(Power.CHARTER_DRAFT)
  void begin(
      Acting acting,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = IN_FORCE) String start,
      @RequestParam(required = false) Optional<MultipartFile> file,
      @RequestParam(defaultValue = "") String text,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var frame = frames.of(request);
    if (start.equals(IN_FORCE)) {
      var named = name.isBlank() ? frame.say("organisation.drafts.unnamed") : name;
      begin(named, new Start.InForce(), acting, response);
      return;
    }
    switch (start.equals(FILE)
        ? Bringing.beginning(frame).read(file, text)
        : template(start, frame)) {
      case Ready(var charter, var from, var aside) -> {
        if (!aside.isEmpty()) {
          Notices.leave(request, aside);
        }
        var brought = new Start.Brought(charter, frame.say("organisation.drafts.brought", from));
        begin(name.isBlank() ? charter.title() : name, brought, acting, response);
      }
      case Unreadable(var from, var written, var mistakes) -> {
        var sent = Map.of("start", FILE, "name", name);
        var way = new Way(ADDRESS, sent, ADDRESS, frame.say("organisation.drafts.title"));
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        var view = new MistakesView(from, written, mistakes, way);
        Pages.write(pages.organisationMistakes(frame, view), response);
      }
      case Nothing _ -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        Pages.write(page(frame, acting, frame.say("organisation.drafts.no-file")), response);
      }
    }
  }

  private void begin(String name, Start start, Acting acting, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(DraftPages.address(drafts.begin(name, start, acting.person())));
  }

  private static Brought template(String code, Frame frame) {
    var template =
        Arrays.stream(CharterTemplate.values())
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new NoSuch("template", code));
    var charter = TemplateView.charter(template, frame.language());
    return new Ready(charter, frame.say(template.key()), "");
  }

  @PostMapping("/{id}/name")
  @Requires(Power.CHARTER_DRAFT)
  String rename(Acting acting, @PathVariable UUID id, @RequestParam String name) {
    drafts.rename(id, name, acting.person());
    return "redirect:/organisation/drafts/" + id;
  }

  @PostMapping("/{id}/discard")
  @Requires(Power.CHARTER_DRAFT)
  String discard(Acting acting, @PathVariable UUID id, Frame frame, HttpServletRequest request) {
    drafts.discard(id, acting.person());
    var undo = "/organisation/drafts/" + id + "/fetch-back";
    Notices.leave(request, frame.say("organisation.drafts.discarded"), undo);
    return "redirect:/organisation/drafts";
  }

  @PostMapping("/{id}/fetch-back")
  @Requires(Power.CHARTER_DRAFT)
  String fetchBack(Acting acting, @PathVariable UUID id) {
    drafts.fetchBack(id, acting.person());
    return "redirect:/organisation/drafts/" + id;
  }

  private JteModel page(Frame frame, Acting acting, String refused) {
    var listed = drafts.underWay();
    var known =
        names.accounts(
            listed.stream()
                .flatMap(draft -> List.of(draft.owner(), draft.changedBy()).stream())
                .toList());
    var rows = listed.stream().map(draft -> row(draft, frame, acting, known)).toList();
    var view = new DraftsView(rows, TemplateView.all(frame), organisation.revision() > 0, refused);
    return pages.organisationDrafts(frame, view);
  }

  private static Row row(
      DraftSummary draft, Frame frame, Acting acting, Map<PersonId, String> known) {
    var base = draft.base().revision();
    return new Row(
        "/organisation/drafts/" + draft.id(),
        draft.name(),
        known.getOrDefault(draft.owner(), draft.owner().toString()),
        draft.owner().equals(acting.person()),
        draft.standing(),
        base == 0
            ? frame.say("organisation.drafts.from-nothing")
            : frame.say("organisation.revision.number", base),
        draft.steps(),
        known.getOrDefault(draft.changedBy(), draft.changedBy().toString()),
        draft.changedAt());
  }
}
