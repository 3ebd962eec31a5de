package org.banyan.organisation;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Real organisations that others publish, kept outside the repository.
public final class OrganisationData {

  private OrganisationData() {}

  /// A file or folder of the shared samples; a test that misses it is skipped by name.
  public static Path shared(String path) {
    var found =
        Stream.of(System.getProperty("banyan.shared", ""), "../../shared", "../shared")
            .filter(folder -> !folder.isEmpty())
            .map(folder -> Path.of(folder, "data", path))
            .filter(Files::exists)
            .findFirst();
    assumeThat(found).as("shared sample (%s)", path).isPresent();
    return found.orElseThrow();
  }
}
