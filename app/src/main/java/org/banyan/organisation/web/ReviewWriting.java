package org.banyan.organisation.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.organisation.change.ChangeWords;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.ModuleId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.TeamModule;
import org.banyan.organisation.fix.Fix;
import org.banyan.organisation.fix.Fixes;
import org.banyan.organisation.review.Assessment;
import org.banyan.organisation.review.Assessment.Assessed;
import org.banyan.organisation.review.Assessment.NotAssessed;
import org.banyan.organisation.review.Finding;
import org.banyan.organisation.review.FindingWords;
import org.banyan.organisation.review.Findings;
import org.banyan.organisation.review.Principle;
import org.banyan.organisation.review.Severity;
import org.banyan.organisation.web.FindingView.Compared;
import org.banyan.organisation.web.ReviewView.Kept;
import org.banyan.organisation.web.ReviewView.Made;
import org.banyan.organisation.web.ReviewView.Mark;
import org.banyan.organisation.web.ReviewView.ModuleView;
import org.banyan.organisation.web.ReviewView.WaivedView;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;

/// Puts the review of one charter into the words of its reader.
final class ReviewWriting {

  private final Charter charter;
  private final Findings findings;
  private final Frame frame;
  private final Function<PersonRef, String> names;
  private final FindingWords words;

  ReviewWriting(
      Charter charter, Findings findings, Frame frame, Function<PersonRef, String> names) {
    this.charter = charter;
    this.findings = findings;
    this.frame = frame;
    this.names = names;
    this.words = new FindingWords(Words.of(frame.language()), charter, names);
  }

  ReviewView review(Shown shown) {
    var open = shown.counted(findings);
    var scores = new Scores(open, shown.before().map(shown::counted));
    var visible = open.list().stream().filter(finding -> shown.all() || isFirst(finding)).toList();
    return new ReviewView(
        CharterSize.of(charter, frame),
        Stream.of(Principle.values())
            .map(principle -> kept(principle, scores, visible, shown))
            .toList(),
        findings.modules().stream()
            .map(module -> module(module, scores, shown.fixes().isPresent()))
            .toList(),
        parity(Optional.empty()),
        waived(shown),
        open.list().size() - visible.size(),
        open.count(Severity.ERROR),
        open.count(Severity.WARNING),
        open.count(Severity.INFO));
  }

  FindingView finding(Finding finding) {
    return finding(finding, Optional.empty(), Compared.ALONE);
  }

  private FindingView finding(Finding finding, Optional<Fixes> fixes, Compared compared) {
    var changes = fixes.flatMap(each -> each.of(finding)).map(Fix::changes).orElse(List.of());
    var told = new ChangeWords(Words.of(frame.language()), names, charter);
    return FindingView.of(
        finding,
        words,
        frame.say(finding.check().key()),
        changes.stream().map(told::sentence).toList(),
        compared);
  }

  private static boolean isFirst(Finding finding) {
    return finding.check().isShownFirst() || finding.severity() == Severity.ERROR;
  }

  /// The findings that count, and those that counted before.
  private record Scores(Findings now, Optional<Findings> before) {

    Mark mark(Function<Findings, OptionalInt> score) {
      return new Mark(score.apply(now), before.map(score));
    }
  }

  private ModuleView module(TeamModule module, Scores scores, boolean mends) {
    var id = module.id();
    return new ModuleView(
        id.value(),
        module.title(),
        Stream.of(Principle.values())
            .map(principle -> scores.mark(each -> each.score(principle, id)))
            .toList(),
        parity(Optional.of(id)),
        mends && !scores.now().of(id).isEmpty());
  }

  private String parity(Optional<ModuleId> module) {
    return findings
        .parity(module)
        .map(index ->
            frame.say("organisation.review.parity", index.value(), index.matched(), index.either()))
        .orElse("—");
  }

  private List<WaivedView> waived(Shown shown) {
    return findings.list().stream()
        .flatMap(finding ->
            Stream.ofNullable(shown.waived().get(finding.id()))
                .map(waiver ->
                    new WaivedView(
                        finding(finding),
                        frame.say(
                            "organisation.waiver.said",
                            waiver.reason(),
                            waiver.until().toString(),
                            shown.people().apply(waiver.by())))))
        .toList();
  }

  private Kept kept(Principle principle, Scores scores, List<Finding> visible, Shown shown) {
    var known = shown.known();
    var found =
        visible.stream()
            .filter(finding -> finding.check().principle() == principle)
            .sorted(Comparator.comparing(finding -> compared(finding, known)))
            .toList();
    return new Kept(
        principle,
        scores.mark(each -> each.score(principle)),
        findings.of(principle).stream().map(this::made).toList(),
        found.stream()
            .limit(shown.most())
            .map(finding -> finding(finding, shown.fixes(), compared(finding, known)))
            .toList(),
        Math.max(0, found.size() - shown.most()));
  }

  private static Compared compared(Finding finding, Optional<Set<String>> known) {
    return known
        .map(ids -> ids.contains(finding.id()) ? Compared.UNCHANGED : Compared.FRESH)
        .orElse(Compared.ALONE);
  }

  private Made made(Assessment assessment) {
    var title = frame.say(assessment.check().key());
    return switch (assessment) {
      case NotAssessed(var check, var missing) ->
          new Made(
              check,
              title,
              frame.say("organisation.report.not-assessed", frame.say(missing.key())),
              "faint");
      case Assessed(var check, var examined, var found, _, _) when found.isEmpty() ->
          new Made(check, title, frame.say("organisation.review.passed", examined), "good");
      case Assessed(var check, var examined, var found, _, _) ->
          new Made(
              check,
              title,
              frame.say("organisation.review.found", found.size(), examined),
              tone(found));
    };
  }

  private static String tone(List<Finding> found) {
    return found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
        ? "bad"
        : "warn";
  }
}
