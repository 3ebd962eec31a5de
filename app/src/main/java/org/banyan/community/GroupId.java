package org.banyan.community;

import java.util.UUID;
import org.banyan.platform.store.Ids;

/// Identifies a group of a community.
public record GroupId(UUID value) {

  static GroupId next() {
    return new GroupId(Ids.next());
  }
}
