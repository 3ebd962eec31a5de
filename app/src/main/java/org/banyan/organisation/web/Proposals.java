package org.banyan.organisation.web;

import java.util.List;
import java.util.Optional;
import org.banyan.organisation.review.Review;
import org.banyan.organisation.web.ProposalView.Mistake;
import org.banyan.organisation.yaml.CharterReader;
import org.banyan.organisation.yaml.Problem;
import org.banyan.organisation.yaml.Reading;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;
import org.springframework.stereotype.Component;

/// Reads and reviews a charter that somebody brought, for the page that shows it.
@Component
class Proposals {

  private static final int SHOWN = 25;

  private final CharterNames names;

  Proposals(CharterNames names) {
    this.names = names;
  }

  /// With the reason already given for adopting it, and why that was refused, if it was.
  record Attempt(String reason, String refused) {

    static final Attempt NONE = new Attempt("", "");
  }

  ProposalView view(SourceText source, Attempt attempt, Frame frame) {
    return switch (CharterReader.read(source)) {
      case Reading.Read(var charter, _) -> {
        var writing = new ReviewWriting(charter, Review.of(charter), frame, names.of(charter));
        yield new ProposalView(
            source.file(),
            source.text(),
            charter.title(),
            Optional.of(writing.review(SHOWN)),
            List.of(),
            attempt.reason(),
            attempt.refused());
      }
      case Reading.Broken(var problems) ->
          new ProposalView(
              source.file(),
              source.text(),
              source.file(),
              Optional.empty(),
              mistakes(problems, source.lines(), frame),
              attempt.reason(),
              attempt.refused());
    };
  }

  static List<Mistake> mistakes(List<Problem> problems, List<String> lines, Frame frame) {
    var words = Words.of(frame.language());
    return problems.stream()
        .map(problem ->
            new Mistake(
                problem.at(),
                problem.said(words),
                problem.remedy(words),
                problem.at().line() <= lines.size() ? lines.get(problem.at().line() - 1) : ""))
        .toList();
  }
}
