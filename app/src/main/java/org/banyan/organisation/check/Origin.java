package org.banyan.organisation.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.banyan.organisation.origin.KubernetesCommunity;
import org.banyan.organisation.origin.OpenEulerSigs;
import org.banyan.organisation.origin.RustTeams;

/// Whose way of writing an organisation down a file follows.
public enum Origin {
  BANYAN("banyan"),
  KUBERNETES("kubernetes"),
  RUST_TEAM("rust"),
  OPENEULER("openeuler"),
  CSV("csv");

  private final String factsName;

  Origin(String factsName) {
    this.factsName = factsName;
  }

  /// Whether it reads a file of that path.
  public boolean reads(String path) {
    return switch (this) {
      case BANYAN -> path.endsWith(".yaml") || path.endsWith(".yml");
      case KUBERNETES -> KubernetesCommunity.reads(path);
      case RUST_TEAM -> RustTeams.reads(path);
      case OPENEULER -> OpenEulerSigs.reads(path);
      case CSV -> path.endsWith(".csv") || path.endsWith(".tsv") || path.endsWith(".xlsx");
    };
  }

  /// Those files, as people write them.
  public String lookedFor() {
    return switch (this) {
      case BANYAN -> "*.yaml, *.yml";
      case KUBERNETES -> KubernetesCommunity.FILE;
      case RUST_TEAM -> RustTeams.FILES;
      case OPENEULER -> OpenEulerSigs.FILES;
      case CSV -> "*.csv, *.tsv, *.xlsx";
    };
  }

  /// The name under which a report gives what the source states about itself.
  String factsName() {
    return factsName;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Origin> of(String code) {
    return Arrays.stream(values()).filter(origin -> origin.code().equals(code)).findFirst();
  }
}
