package org.banyan.community;

import java.util.UUID;
import org.banyan.platform.store.Ids;

/// Identifies a batch: one import, as a whole.
public record BatchId(UUID value) {

  static BatchId next() {
    return new BatchId(Ids.next());
  }
}
