package org.banyan.insight.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.analysis.Coverage;
import org.banyan.analysis.Headcount;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.access.Whereabouts;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.figure.Meaning;

/// What the figures of a page rest on, in the reader's words.
public record Basis(int evidence, List<Fact> facts, Optional<Heads> heads) {

  /// One line: what it is about, and the text.
  public record Fact(String name, String text) {}

  /// How many people are thought to stand behind the accounts, what that means, and where somebody
  /// who may can say who is who.
  public record Heads(String text, Meaning meaning, Optional<String> suggestions) {}

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
    return new Basis(coverage.evidence(), facts.toList(), heads(frame, coverage.heads()));
  }

  private static Optional<Heads> heads(Frame frame, Headcount heads) {
    if (!heads.isBelowAccounts()) {
      return Optional.empty();
    }
    var here = Whereabouts.of(new Scope.Community(heads.community()));
    return Optional.of(
        new Heads(
            frame.say("insight.basis.heads", heads.accounts(), heads.estimated()),
            Meaning.of(
                frame.say(
                    "insight.basis.heads.meaning",
                    heads.accounts(),
                    heads.members(),
                    heads.estimated())),
            frame
                .acting()
                .filter(acting -> heads.isOpen() && acting.may(Power.MEMBER_MANAGE, here))
                .map(_ -> "/communities/%s/members/suggestions".formatted(heads.community()))));
  }

  private static String history(Frame frame, Coverage coverage) {
    return coverage
        .historyStarts()
        .map(day -> frame.say("insight.basis.since", day.toString()))
        .orElseGet(() -> frame.say("insight.basis.whole"));
  }
}
