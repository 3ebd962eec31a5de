package org.banyan.community.web;

import java.util.List;
import java.util.Optional;
import org.banyan.community.Outcome;
import org.banyan.community.Reason;
import org.banyan.community.Reconciliation;
import org.banyan.community.Span;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;

/// Where the rows of an export went, in words.
public record Account(Reconciliation counts, Optional<String> span, List<Line> lines) {

  /// One reason, how often, and the places to look at.
  public record Line(String tone, String reason, long rows, List<String> samples) {}

  static Account of(Frame frame, Reconciliation counts, Optional<Span> span) {
    return new Account(
        counts,
        span.map(found -> span(frame, found)),
        counts.reasons().stream().map(reason -> line(frame, reason)).toList());
  }

  static String span(Frame frame, Span span) {
    return frame.say("community.span", frame.moment(span.first()), frame.moment(span.last()));
  }

  /// Why a row is not kept, in words where there are some.
  static String reason(Frame frame, String name) {
    var words = Words.of(frame.language());
    var key = "community.reason." + name.replace('_', '-');
    return words.knows(key) ? words.say(key) : name;
  }

  private static Line line(Frame frame, Reason reason) {
    var words = Words.of(frame.language());
    return new Line(
        reason.outcome() == Outcome.UNPARSED ? "bad" : "",
        reason(frame, reason.name()),
        reason.occurrences(),
        reason.samples().stream().map(problem -> problem.say(words)).toList());
  }
}
