package org.banyan.community;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.reading.ColumnMapping;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Scope;
import org.banyan.platform.access.Whereabouts;

/// An export that somebody has brought: looked at perhaps, not imported yet.
public record Upload(
    UploadId id,
    CommunityId community,
    String name,
    long bytes,
    ZoneId zone,
    Optional<ColumnMapping> columns,
    Optional<PreviewOutcome> look,
    Optional<UUID> work,
    PersonId by,
    Basis basis) {

  public Whereabouts whereabouts() {
    return Whereabouts.of(new Scope.Community(community.value()), new Scope.Own(by));
  }
}
