package org.banyan.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banyan.analysis.health.Health;
import org.banyan.analysis.health.Line;
import org.banyan.analysis.health.Measure;
import org.banyan.analysis.health.Sign;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.figure.Change;
import org.banyan.platform.page.figure.Desired;
import org.banyan.platform.page.figure.Figure;
import org.banyan.platform.page.figure.Meaning;
import org.banyan.platform.page.figure.Reading;
import org.banyan.platform.page.figure.Unit;

/// Puts the lines of the health card into the reader's words.
final class SignWords {

  private final Frame frame;
  private final Health health;
  private final int evidence;

  SignWords(Frame frame, Health health, int evidence) {
    this.frame = frame;
    this.health = health;
    this.evidence = evidence;
  }

  Figure figure(Line line) {
    var figure =
        Figure.of(label(line.sign()), reading(line.sign(), line.now()), meaning(line))
            .along(course(line));
    var before = line.before().stream().findFirst().filter(found -> found.value().isPresent());
    if (before.isEmpty() || line.now().value().isEmpty() || line.sign() == Sign.NET_CHANGE) {
      return figure;
    }
    return figure.moved(change(line, before.get()));
  }

  String label(Sign sign) {
    return say(sign, "label");
  }

  Reading reading(Sign sign, Measure measure) {
    return switch (measure.soundness()) {
      case SOUND -> known(sign, measure.figure());
      case BELOW_SAMPLE ->
          Reading.withheld(frame.say("insight.health.below", measure.sample(), sign.minimum()));
      case HISTORY_TOO_SHORT ->
          Reading.withheld(frame.say("insight.health.short", sign.lookback()));
    };
  }

  private static Reading known(Sign sign, double value) {
    return switch (sign.unit()) {
      case SHARE -> Reading.share(value);
      case PEOPLE -> Reading.of(Math.round(value), Unit.PEOPLE);
      case MESSAGES -> Reading.of(Math.round(value), Unit.MESSAGES);
    };
  }

  private Meaning meaning(Line line) {
    var sign = line.sign();
    var counted = frame.say("insight.health.sample", line.now().sample(), sign.minimum());
    return Meaning.of(say(sign, "definition"))
        .over(say(sign, "denominator"), counted)
        .in(
            frame.say(
                "insight.basis.span",
                health.window().from().toString(),
                health.window().to().toString()))
        .from(frame.say("insight.health.source"), evidence);
  }

  private Change change(Line line, Measure before) {
    var against = frame.say("insight.health.against");
    var wish =
        switch (line.sign().wish()) {
          case MORE -> Desired.UP;
          case FEWER -> Desired.DOWN;
        };
    return line.sign().unit() == Sign.Unit.SHARE
        ? Change.points(before.figure(), line.now().figure(), wish, against)
        : Change.relative(before.figure(), line.now().figure(), wish, against);
  }

  private static List<Double> course(Line line) {
    var course = new ArrayList<Double>();
    line.before().reversed().forEach(measure -> course.add(measure.value().orElse(Double.NaN)));
    course.add(line.now().value().orElse(Double.NaN));
    return course;
  }

  private String say(Sign sign, String what) {
    var name = sign.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return frame.say("insight.sign." + name + "." + what);
  }
}
