package org.banyan.community.record;

import org.jspecify.annotations.Nullable;

/// One immutable file of the record; the path is relative to the record's home. Segments written
/// before checksums were kept have none.
public record Segment(String path, Role role, long rows, long bytes, @Nullable String sha256) {

  /// Whether a file of this size and checksum is what was written.
  public boolean isHeldBy(long size, String checksum) {
    return size == bytes && (sha256 == null || sha256.equals(checksum));
  }
}
