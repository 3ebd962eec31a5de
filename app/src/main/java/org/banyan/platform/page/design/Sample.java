package org.banyan.platform.page.design;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.jobs.Work;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.list.Asked;
import org.banyan.platform.page.list.Lists;
import org.banyan.platform.page.list.Shown;

/// Everything that the page of parts shows.
public record Sample(Frame frame, Lists lists, Asked asked, Work work) {

  /// Work that is over, shown where no other is asked for.
  static final Work WORK =
      new Work(
          new UUID(0, 5),
          "sample",
          "",
          Optional.empty(),
          Work.State.CANCELLED,
          184_200,
          301_542,
          "general/2023-11-04.json",
          "",
          Instant.EPOCH);

  public SampleFigures figures() {
    return new SampleFigures(frame);
  }

  public SampleCharts charts() {
    return new SampleCharts(frame);
  }

  public Shown groups() {
    return lists.show(SampleGroups.listing(frame), asked, frame);
  }

  public Frame.Notice notice() {
    return new Frame.Notice(frame.say("platform.design.notice"), Optional.of("/design"));
  }
}
