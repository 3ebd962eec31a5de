package org.banyan.analysis.bench;

import java.util.List;
import org.banyan.platform.bench.Bench;
import org.banyan.platform.bench.Figure;
import org.springframework.stereotype.Component;

/// The bench named `presence`: triangle against hand-written loop, every view, memory.
@Component
final class PresenceBench implements Bench {

  @Override
  public String name() {
    return "presence";
  }

  /// At the size that the targets are stated for.
  @Override
  public List<Figure> measure() {
    return new PresenceRun(new SyntheticLog(10_000_000, 200_000, 1_096)).measure();
  }
}
