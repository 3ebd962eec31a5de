package org.banyan.organisation.review;

import java.time.LocalDate;
import java.util.Map;
import org.banyan.organisation.charter.Charter;

/// Tells what a charter cannot know about itself: implemented by the modules that hold the data.
public interface EvidenceSource {

  /// What it has seen of this design by that day; a check it has no evidence for is left out.
  Map<Check, Observed> observe(Charter charter, LocalDate today);
}
