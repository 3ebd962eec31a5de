package org.banyan.organisation.change;

import java.util.Set;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;

/// What a draft starts from: a revision with its charter, and the ids that went out of use before.
public record Base(long revision, Charter charter, Set<CharterId> retired) {

  public Base {
    retired = Set.copyOf(retired);
  }
}
