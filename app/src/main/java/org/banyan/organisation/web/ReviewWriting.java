package org.banyan.organisation.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.PersonRef;
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
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;

/// Puts the review of one charter into the words of its reader.
final class ReviewWriting {

  private final Charter charter;
  private final Findings findings;
  private final Frame frame;
  private final FindingWords words;

  ReviewWriting(
      Charter charter, Findings findings, Frame frame, Function<PersonRef, String> names) {
    this.charter = charter;
    this.findings = findings;
    this.frame = frame;
    this.words = new FindingWords(Words.of(frame.language()), charter, names);
  }

  /// The whole review, with at most so many findings under each principle.
  ReviewView review(int shown) {
    return new ReviewView(
        size(),
        Stream.of(Principle.values()).map(principle -> kept(principle, shown)).toList(),
        findings.count(Severity.ERROR),
        findings.count(Severity.WARNING),
        findings.count(Severity.INFO));
  }

  FindingView finding(Finding finding) {
    return FindingView.of(finding, words, frame.say(finding.check().key()));
  }

  private String size() {
    return frame.say(
        "organisation.report.size",
        charter.units().size(),
        charter.posts().size(),
        charter.duties().size(),
        charter.posts().stream().flatMap(post -> post.holders().stream()).distinct().count());
  }

  private Kept kept(Principle principle, int shown) {
    var found =
        findings.list().stream()
            .filter(finding -> finding.check().principle() == principle)
            .toList();
    return new Kept(
        principle,
        findings.score(principle),
        findings.of(principle).stream().map(this::made).toList(),
        found.stream().limit(shown).map(this::finding).toList(),
        Math.max(0, found.size() - shown));
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
