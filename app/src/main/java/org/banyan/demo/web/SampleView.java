package org.banyan.demo.web;

import java.util.Optional;
import org.banyan.demo.Sample;
import org.banyan.demo.Sample.State;
import org.banyan.platform.jobs.Work;

/// The sample as the start page shows it: how it stands, the work on it, and whether the reader may
/// remove it.
public record SampleView(Sample sample, Optional<Work> work, boolean removable) {

  /// The key of the sentence that says how it stands.
  public String key() {
    return switch (sample.state()) {
      case LOADING -> work.isPresent() ? "demo.block.loading" : "demo.block.halted";
      case LOADED -> "demo.block.loaded";
      case REMOVING -> work.isPresent() ? "demo.block.removing" : "demo.block.left";
      case REMOVED -> "demo.block.removed";
    };
  }

  public boolean isHalted() {
    return sample.state() == State.LOADING && work.isEmpty();
  }

  /// Whether somebody could press the button now.
  public boolean isOffered() {
    return removable && !(sample.state() == State.REMOVING && work.isPresent());
  }
}
