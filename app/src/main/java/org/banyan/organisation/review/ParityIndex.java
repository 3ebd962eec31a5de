package org.banyan.organisation.review;

import java.util.Optional;
import org.banyan.organisation.charter.CharterId.ModuleId;

/// How far duty and authority cover each other, in one module or in the whole: of all authorities
/// that posts need or hold, those they both need and hold.
public record ParityIndex(Optional<ModuleId> module, long matched, long either) {

  public double value() {
    return (double) matched / either;
  }
}
