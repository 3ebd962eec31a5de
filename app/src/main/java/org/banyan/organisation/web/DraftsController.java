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
import org.banyan.organisation.web.DraftsView.Row;
import org.banyan.organisation.web.DraftsView.Template;
import org.banyan.organisation.yaml.CharterReader;
import org.banyan.organisation.yaml.Reading;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.organisation.yaml.SourceText.Opened;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.language.Words;
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
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var frame = frames.of(request);
    switch (started(start, file, frame)) {
      case Ready(var from) -> {
        var title = name.isBlank() ? frame.say("organisation.drafts.unnamed") : name;
        response.sendRedirect("/organisation/drafts/" + drafts.begin(title, from, acting.person()));
      }
      case Unreadable(var why) -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        Pages.write(page(frame, acting, why), response);
      }
    }
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

  /// What a draft begins with, or why that cannot be read.
  private sealed interface Started {}

  private record Ready(Start start) implements Started {}

  private record Unreadable(String why) implements Started {}

  private Started started(String start, Optional<MultipartFile> file, Frame frame)
      throws IOException {
    if (start.equals(IN_FORCE)) {
      return new Ready(new Start.InForce());
    }
    if (!start.equals(FILE)) {
      var template =
          Arrays.stream(CharterTemplate.values())
              .filter(each -> each.code().equals(start))
              .findFirst()
              .orElseThrow(() -> new NoSuch("template", start));
      return read(new SourceText(start + ".yaml", template.text(frame.language())), frame);
    }
    var given = file.filter(each -> !each.isEmpty());
    if (given.isEmpty()) {
      return new Unreadable(frame.say("organisation.drafts.no-file"));
    }
    var name = Optional.ofNullable(given.get().getOriginalFilename()).orElse("charter.yaml");
    return switch (SourceText.of(given.get().getBytes(), name)) {
      case Opened.Open(var source) -> read(source, frame);
      case Opened.Shut(var problem) -> new Unreadable(problem.said(Words.of(frame.language())));
    };
  }

  private static Started read(SourceText source, Frame frame) {
    var words = Words.of(frame.language());
    return switch (CharterReader.read(source)) {
      case Reading.Read(var charter, _) ->
          new Ready(
              new Start.Brought(charter, frame.say("organisation.drafts.brought", source.file())));
      case Reading.Broken(var problems) -> {
        var first = problems.getFirst();
        yield new Unreadable(
            frame.say(
                "organisation.drafts.unreadable",
                source.file(),
                first.at().line(),
                first.said(words),
                problems.size()));
      }
    };
  }

  private JteModel page(Frame frame, Acting acting, String refused) {
    var listed = drafts.underWay();
    var known =
        names.accounts(
            listed.stream()
                .flatMap(draft -> List.of(draft.owner(), draft.changedBy()).stream())
                .toList());
    var rows = listed.stream().map(draft -> row(draft, frame, acting, known)).toList();
    var templates =
        Arrays.stream(CharterTemplate.values())
            .map(each ->
                new Template(each.code(), frame.say("organisation.template." + each.code())))
            .toList();
    var view = new DraftsView(rows, templates, organisation.revision() > 0, refused);
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
