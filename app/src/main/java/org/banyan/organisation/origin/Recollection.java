package org.banyan.organisation.origin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.yaml.Parsed;

/// What was read of files before, while one revision after the other is read: spares parsing a file
/// that has not changed, and stands in for one that is broken.
public final class Recollection {

  private final Map<String, Known> latest = new HashMap<>();
  private final Map<String, Parsed> whole = new HashMap<>();

  /// A file as it was parsed, by the fingerprint of its content.
  private record Known(String fingerprint, Parsed parsed) {}

  /// What this very content was parsed to.
  Optional<Parsed> same(SourceFile file) {
    return Optional.ofNullable(latest.get(file.path()))
        .filter(known -> !known.fingerprint().isEmpty())
        .filter(known -> known.fingerprint().equals(file.fingerprint()))
        .map(Known::parsed);
  }

  /// The file as it last was when it could be read.
  Optional<Parsed> lastWhole(SourceFile file) {
    return Optional.ofNullable(whole.get(file.path()));
  }

  void keep(SourceFile file, Parsed parsed) {
    latest.put(file.path(), new Known(file.fingerprint(), parsed));
    if (parsed.tree().isPresent()) {
      whole.put(file.path(), parsed);
    }
  }
}
