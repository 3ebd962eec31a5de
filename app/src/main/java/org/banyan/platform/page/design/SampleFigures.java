package org.banyan.platform.page.design;

import java.util.List;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.figure.Change;
import org.banyan.platform.page.figure.Desired;
import org.banyan.platform.page.figure.Figure;
import org.banyan.platform.page.figure.Meaning;
import org.banyan.platform.page.figure.Reading;
import org.banyan.platform.page.figure.Unit;

/// Numbers in every state: better, worse, unchanged, neither, withheld.
public final class SampleFigures {

  private final Frame frame;

  SampleFigures(Frame frame) {
    this.frame = frame;
  }

  public List<Figure> all() {
    return List.of(active(), lost(), retained(), reply(), joined(), conversion());
  }

  public Figure active() {
    return figure("active", Reading.of(2_847, Unit.PEOPLE))
        .moved(Change.relative(2_539, 2_847, Desired.UP, frame.say("platform.design.against")))
        .along(List.of(2301.0, 2388.0, 2360.0, 2441.0, 2502.0, 2486.0, 2539.0, 2847.0));
  }

  private Figure lost() {
    return figure("lost", Reading.of(186, Unit.PEOPLE))
        .moved(Change.relative(154, 186, Desired.DOWN, frame.say("platform.design.against")))
        .along(List.of(121.0, 140.0, 133.0, 158.0, 149.0, 160.0, 154.0, 186.0));
  }

  private Figure retained() {
    return figure("retained", Reading.share(0.412))
        .moved(Change.points(0.398, 0.412, Desired.UP, frame.say("platform.design.against")))
        .along(List.of(0.37, 0.38, Double.NaN, 0.39, 0.401, 0.395, 0.398, 0.412));
  }

  private Figure reply() {
    return figure("reply", new Reading.Known(14.5, 1, Unit.MINUTES))
        .moved(Change.relative(14.5, 14.5, Desired.DOWN, frame.say("platform.design.against")))
        .along(List.of(22.0, 19.5, 18.0, 16.0, 15.0, 14.0, 14.5, 14.5));
  }

  private Figure joined() {
    return figure("joined", Reading.of(12_304, Unit.MEMBERSHIPS))
        .moved(
            Change.relative(11_871, 12_304, Desired.NEITHER, frame.say("platform.design.against")));
  }

  private Figure conversion() {
    return figure("conversion", Reading.withheld(frame.say("platform.design.too-few", 30)));
  }

  private Figure figure(String name, Reading reading) {
    var key = "platform.design.figure." + name;
    var meaning =
        Meaning.of(frame.say(key + ".definition"))
            .over(frame.say("platform.design.denominator"), frame.say("platform.design.coverage"))
            .in(frame.say("platform.design.period"))
            .from(frame.say("platform.design.source"), 2);
    return Figure.of(frame.say(key), reading, meaning);
  }
}
