package org.banyan.insight.web;

import java.util.List;
import java.util.stream.Stream;
import org.banyan.analysis.Coverage;
import org.banyan.platform.page.Frame;

/// What the figures of a page rest on, in the reader's words.
public record Basis(int evidence, List<Fact> facts) {

  /// One line: what it is about, and the text.
  public record Fact(String name, String text) {}

  static Basis of(Frame frame, Coverage coverage) {
    var span = coverage.span();
    var facts =
        Stream.of(
            new Fact(
                frame.say("insight.basis.record"),
                frame.say("insight.basis.span", span.from().toString(), span.to().toString())),
            new Fact(frame.say("insight.basis.history"), history(frame, coverage)),
            new Fact(
                frame.say("insight.basis.people"),
                frame.say("insight.basis.counted", coverage.contributors(), coverage.leftOut())),
            new Fact(frame.say("insight.basis.days"), coverage.zone().getId()));
    return new Basis(coverage.evidence(), facts.toList());
  }

  private static String history(Frame frame, Coverage coverage) {
    return coverage
        .historyStarts()
        .map(day -> frame.say("insight.basis.since", day.toString()))
        .orElseGet(() -> frame.say("insight.basis.whole"));
  }
}
