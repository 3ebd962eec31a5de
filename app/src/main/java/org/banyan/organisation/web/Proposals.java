package org.banyan.organisation.web;

import java.util.List;
import java.util.Optional;
import org.banyan.organisation.review.Review;
import org.banyan.organisation.web.ProposalView.Mistake;
import org.banyan.organisation.workbook.WorkbookReader;
import org.banyan.organisation.yaml.CharterReader;
import org.banyan.organisation.yaml.Position;
import org.banyan.organisation.yaml.Problem;
import org.banyan.organisation.yaml.Reading;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.organisation.yaml.SourceText.Opened;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;
import org.banyan.platform.sheet.grid.Grids;
import org.banyan.platform.sheet.grid.UnreadableGrid;
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

  /// A file as somebody uploaded it: YAML, or a workbook.
  ProposalView view(byte[] content, String name, Frame frame) {
    if (!Grids.isWorkbook(content)) {
      return switch (SourceText.of(content, name)) {
        case Opened.Open(var source) -> view(source, Attempt.NONE, frame);
        case Opened.Shut(var problem) ->
            unreadable(name, mistakes(List.of(problem), List.of(), frame));
      };
    }
    try {
      var brought = WorkbookReader.read(content, name);
      var ignored =
          brought.ignored().isEmpty()
              ? ""
              : frame.say("organisation.workbook.ignored", String.join(", ", brought.ignored()));
      return view(brought.source(), new Attempt("", ignored), frame).placed(brought.places());
    } catch (UnreadableGrid broken) {
      var key = "sheet.unreadable." + broken.reason().word();
      var arguments = broken.arguments().toArray();
      var said = frame.say(key, arguments);
      var remedy = frame.say(key + ".remedy", arguments);
      return unreadable(name, List.of(new Mistake(Position.START, name, said, remedy, "")));
    }
  }

  private static ProposalView unreadable(String name, List<Mistake> mistakes) {
    return new ProposalView(name, "", name, Optional.empty(), mistakes, "", "");
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
                "%s:%d:%d".formatted(problem.file(), problem.at().line(), problem.at().column()),
                problem.said(words),
                problem.remedy(words),
                problem.at().line() <= lines.size() ? lines.get(problem.at().line() - 1) : ""))
        .toList();
  }
}
