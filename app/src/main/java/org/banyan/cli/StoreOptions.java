package org.banyan.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// The options of every command on the stores.
public final class StoreOptions {

  @Option(names = "--data", paramLabel = "DIR", defaultValue = "data")
  private Path data = Path.of("data");

  Path data() {
    return data;
  }
}
