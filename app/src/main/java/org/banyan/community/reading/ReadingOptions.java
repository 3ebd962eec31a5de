package org.banyan.community.reading;

import java.time.ZoneId;
import java.util.Optional;

/// What a person says about an export that it does not say itself.
public record ReadingOptions(
    Optional<Format> format, ZoneId zone, Optional<ColumnMapping> mapping) {

  public static ReadingOptions in(ZoneId zone) {
    return new ReadingOptions(Optional.empty(), zone, Optional.empty());
  }
}
