package org.banyan.community;

import java.util.UUID;
import org.banyan.platform.store.Ids;

/// Identifies a community.
public record CommunityId(UUID value) {

  static CommunityId next() {
    return new CommunityId(Ids.next());
  }
}
