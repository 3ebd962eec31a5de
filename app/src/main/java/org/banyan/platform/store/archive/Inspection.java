package org.banyan.platform.store.archive;

import java.util.Map;

/// What reading an archive through has shown, before anything is done with it.
public sealed interface Inspection {

  record Sound(Manifest manifest) implements Inspection {}

  /// Not as it was written: changed, cut short, or never an archive at all.
  record Damaged(String reason) implements Inspection {}

  /// Written by a version whose tables are not ours; which versions of which schemas it has.
  record OtherVersion(String version, Map<String, String> schemas) implements Inspection {}
}
