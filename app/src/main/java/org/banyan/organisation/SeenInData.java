package org.banyan.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.review.Evidence;
import org.banyan.organisation.review.EvidenceSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What every module that holds data has seen of a charter by now.
@Component
class SeenInData {

  private final ObjectProvider<EvidenceSource> sources;
  private final Clock clock;

  SeenInData(ObjectProvider<EvidenceSource> sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  Evidence about(Charter charter) {
    List<EvidenceSource> all = sources.orderedStream().toList();
    return Evidence.in(charter).with(all, charter, LocalDate.now(clock));
  }
}
