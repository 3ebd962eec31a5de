package org.banyan.community;

import java.util.List;
import org.banyan.community.reading.Problem;

/// Why rows were not kept, how often, and the first few places to look at.
public record Reason(Outcome outcome, String name, long occurrences, List<Problem> samples) {

  public Reason {
    samples = List.copyOf(samples);
  }
}
