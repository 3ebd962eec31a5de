package org.banyan.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.organisation.Waiver;
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
import org.banyan.organisation.web.ReviewView.Kept;
import org.banyan.organisation.web.ReviewView.Made;
import org.banyan.organisation.web.ReviewView.Mark;
import org.banyan.organisation.web.ReviewView.ModuleView;
import org.banyan.organisation.web.ReviewView.WaivedView;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;

/// Puts the review of one charter into the words of its reader.
final class ReviewWriting {

  private static final int LARGE = 2_000;

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

  /// What of a review is shown: how many findings under each principle, whether those of all checks
  /// or of the first dozen and all errors, which are waived, and how to put them right.
  record Shown(
      int most,
      boolean all,
      Map<String, Waiver> waived,
      Function<PersonId, String> people,
      Optional<Fixes> fixes) {

    static Shown first(int most) {
      return new Shown(most, false, Map.of(), PersonId::toString, Optional.empty());
    }
  }

  /// The first findings under each principle.
  ReviewView review(int most) {
    return review(Shown.first(most));
  }

  ReviewView review(Shown shown) {
    var open =
        findings.list().stream()
            .filter(finding -> !shown.waived().containsKey(finding.id()))
            .toList();
    var visible = open.stream().filter(finding -> shown.all() || isFirst(finding)).toList();
    return new ReviewView(
        size(),
        Stream.of(Principle.values()).map(principle -> kept(principle, visible, shown)).toList(),
        findings.modules().stream().map(this::module).toList(),
        parity(Optional.empty()),
        waived(shown),
        open.size() - visible.size(),
        count(open, Severity.ERROR),
        count(open, Severity.WARNING),
        count(open, Severity.INFO));
  }

  FindingView finding(Finding finding) {
    return finding(finding, Optional.empty());
  }

  /// Whether a charter is small enough to try fixes while a page is drawn.
  static boolean isSmall(Charter charter) {
    return charter.duties().size() <= LARGE;
  }

  private FindingView finding(Finding finding, Optional<Fixes> fixes) {
    var changes = fixes.flatMap(each -> each.of(finding)).map(Fix::changes).orElse(List.of());
    var told = new ChangeWords(Words.of(frame.language()), names, charter);
    return FindingView.of(
        finding,
        words,
        frame.say(finding.check().key()),
        changes.stream().map(told::sentence).toList());
  }

  private static boolean isFirst(Finding finding) {
    return finding.check().isShownFirst() || finding.severity() == Severity.ERROR;
  }

  private static long count(List<Finding> open, Severity severity) {
    return open.stream().filter(finding -> finding.severity() == severity).count();
  }

  private ModuleView module(TeamModule module) {
    var marks =
        Stream.of(Principle.values())
            .map(principle -> mark(findings.score(principle, module.id())))
            .toList();
    return new ModuleView(module.title(), marks, parity(Optional.of(module.id())));
  }

  private static Mark mark(OptionalInt score) {
    return score.isPresent()
        ? new Mark(Integer.toString(score.getAsInt()), ReviewView.tone(score.getAsInt()))
        : new Mark("—", "faint");
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

  private String size() {
    return frame.say(
        "organisation.report.size",
        charter.units().size(),
        charter.posts().size(),
        charter.duties().size(),
        charter.posts().stream().flatMap(post -> post.holders().stream()).distinct().count());
  }

  private Kept kept(Principle principle, List<Finding> visible, Shown shown) {
    var found =
        visible.stream().filter(finding -> finding.check().principle() == principle).toList();
    return new Kept(
        principle,
        findings.score(principle),
        findings.of(principle).stream().map(this::made).toList(),
        found.stream().limit(shown.most()).map(finding -> finding(finding, shown.fixes())).toList(),
        Math.max(0, found.size() - shown.most()));
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
      case Assessed(var check, var examined, var found, _) when found.isEmpty() ->
          new Made(check, title, frame.say("organisation.review.passed", examined), "good");
      case Assessed(var check, var examined, var found, _) ->
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
