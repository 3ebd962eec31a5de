package org.banyan.organisation.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
