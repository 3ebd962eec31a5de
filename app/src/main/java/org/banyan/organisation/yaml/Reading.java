package org.banyan.organisation.yaml;

import java.util.List;
import org.banyan.organisation.charter.Charter;

/// What reading a charter's text came to.
public sealed interface Reading {

  /// The charter, and where its parts are written.
  record Read(Charter charter, Positions positions) implements Reading {}

  /// Everything that has to be put right first.
  record Broken(List<Problem> problems) implements Reading {
    public Broken {
      problems = List.copyOf(problems);
    }
  }
}
