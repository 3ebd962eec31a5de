package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.organisation.History;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.PastRevision;
import org.banyan.organisation.change.ChangeWords;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.draft.Drafts;
import org.banyan.organisation.draft.Start;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// Shows the revisions of the charter, what each of them changed, and who was responsible for what
/// on any day.
@Controller
@Requires(Power.ORGANISATION_READ)
class RevisionsController {

  private static final int LISTED = 50;
  private static final int CHANGES = 400;
  private static final int PARTS = 500;

  private final History history;
  private final Organisation organisation;
  private final Drafts drafts;
  private final CharterNames names;
  private final Clock clock;
  private final Templates pages;

  RevisionsController(
      History history,
      Organisation organisation,
      Drafts drafts,
      CharterNames names,
      Clock clock,
      Templates pages) {
    this.history = history;
    this.organisation = organisation;
    this.drafts = drafts;
    this.names = names;
    this.clock = clock;
    this.pages = pages;
  }

  @GetMapping("/organisation/revisions")
  JteModel revisions(Frame frame, @RequestParam(defaultValue = "0") long before) {
    var listed = history.revisions(before > 0 ? before : Long.MAX_VALUE, LISTED + 1);
    var shown = listed.stream().limit(LISTED).toList();
    var known = known(shown);
    var current = organisation.revision();
    return pages.organisationRevisions(
        frame,
        new RevisionsView(
            shown.stream().map(past -> row(past, known, current)).toList(),
            listed.size() > LISTED ? shown.getLast().number() : 0));
  }

  @GetMapping("/organisation/revisions/{number}")
  JteModel revision(Frame frame, @PathVariable long number) {
    var past = find(number);
    var charter = charter(number);
    var before = history.before(number).orElse(charter);
    var words =
        new ChangeWords(Words.of(frame.language()), names.of(before, charter), before, charter);
    var changes = history.changes(number);
    return pages.organisationRevision(
        frame,
        new RevisionView(
            row(past, known(List.of(past)), organisation.revision()),
            charter.title(),
            frame.say(
                "organisation.report.size",
                charter.units().size(),
                charter.posts().size(),
                charter.duties().size(),
                charter.posts().stream()
                    .flatMap(post -> post.holders().stream())
                    .distinct()
                    .count()),
            changes.stream().limit(CHANGES).map(words::sentence).toList(),
            Math.max(0, changes.size() - CHANGES),
            past.draft().map(draft -> "/organisation/drafts/" + draft).orElse("")));
  }

  @PostMapping("/organisation/revisions/{number}/restore")
  @Requires(Power.CHARTER_DRAFT)
  String restore(Frame frame, Acting acting, @PathVariable long number) {
    find(number);
    var name = frame.say("organisation.revision.restored", number);
    var draft = drafts.begin(name, new Start.Revision(number, name), acting.person());
    return "redirect:/organisation/drafts/" + draft;
  }

  @GetMapping("/organisation/revisions/as-of")
  JteModel asOf(
      Frame frame,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          Optional<LocalDate> day,
      @RequestParam(defaultValue = "") String q) {
    var shown = day.orElseGet(() -> LocalDate.now(clock.withZone(frame.zone())));
    var end = shown.plusDays(1).atStartOfDay(frame.zone()).toInstant().minusMillis(1);
    var parts = history.responsible(end, q, names.called(q), PARTS + 1);
    var called = names.of(parts.stream().flatMap(part -> part.person().stream()).toList());
    var rows =
        parts.stream()
            .limit(PARTS)
            .map(part ->
                new AsOfView.Row(
                    part,
                    part.person().map(called).orElse(""),
                    frame.say(
                        "organisation.raci."
                            + String.valueOf(part.letter().sign()).toLowerCase(Locale.ROOT))))
            .toList();
    return pages.organisationAsof(
        frame, new AsOfView(shown, q.strip(), rows, parts.size() > PARTS));
  }

  private PastRevision find(long number) {
    return history.revision(number).orElseThrow(() -> new NoSuch("revision", number));
  }

  private Charter charter(long number) {
    return history.charter(number).orElseThrow(() -> new NoSuch("revision", number));
  }

  private Map<PersonId, String> known(List<PastRevision> revisions) {
    return names.accounts(
        revisions.stream()
            .flatMap(past -> Stream.of(past.proposedBy(), past.adoptedBy()))
            .toList());
  }

  private static RevisionsView.Row row(
      PastRevision past, Map<PersonId, String> known, long current) {
    return new RevisionsView.Row(
        past.number(),
        past.reason(),
        known.getOrDefault(past.proposedBy(), past.proposedBy().toString()),
        known.getOrDefault(past.adoptedBy(), past.adoptedBy().toString()),
        past.at(),
        past.number() == current,
        past.withdrawnAt().isPresent());
  }
}
