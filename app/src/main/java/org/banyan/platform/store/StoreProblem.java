package org.banyan.platform.store;

import java.nio.file.Path;

/// Why the stores cannot be opened, each with the place that the reader has to look at.
public sealed interface StoreProblem {

  record InUse(Path directory) implements StoreProblem {}

  record NotWritable(Path place) implements StoreProblem {}

  record DiskFull(Path place) implements StoreProblem {}

  record UnsupportedPlatform(String system, String processor) implements StoreProblem {}

  record RunsAsRoot(Path directory) implements StoreProblem {}

  record ServerSilent(Path directory, long process) implements StoreProblem {}

  record ProgramFailed(String program, Path log, String lastLine) implements StoreProblem {}

  record HalfRestored(Path directory) implements StoreProblem {}

  record Unreadable(Path place, String cause) implements StoreProblem {}
}
