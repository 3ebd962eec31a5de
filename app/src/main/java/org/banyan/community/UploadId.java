package org.banyan.community;

import java.util.UUID;
import org.banyan.platform.store.Ids;

/// Identifies an export that somebody has brought.
public record UploadId(UUID value) {

  static UploadId next() {
    return new UploadId(Ids.next());
  }
}
