package org.banyan.platform.store.postgres;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.banyan.platform.store.StoreProblem;
import org.banyan.platform.store.StoreUnavailable;

/// Runs the programs of PostgreSQL, out of a folder of programs, for the cluster in a home.
record Shell(Path home, Path programs) {

  private static final int PATIENCE_SECONDS = 120;

  /// Runs one program to its end; a failure carries the last line it said.
  void run(String program, List<String> arguments) throws IOException {
    var output = home.resolve(program + ".out");
    var process =
        new ProcessBuilder(command(program, arguments))
            .redirectInput(Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!finished(process)) {
      throw failure(program, output);
    }
  }

  /// Waits for a process that need not be a child of this one.
  static void awaitEnd(ProcessHandle process) {
    process.onExit().join();
  }

  private List<String> command(String program, List<String> arguments) {
    var command = new ArrayList<String>();
    if ("root".equals(System.getProperty("user.name"))) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(arguments);
    return command;
  }

  private static boolean finished(Process process) throws IOException {
    try {
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while PostgreSQL was working.", e);
    }
  }

  private StoreUnavailable failure(String program, Path output) throws IOException {
    var lines = Files.readAllLines(output).stream().filter(line -> !line.isBlank()).toList();
    if (lines.stream().anyMatch(StoreUnavailable::mentionsFullDisk)) {
      return new StoreUnavailable(new StoreProblem.DiskFull(home));
    }
    if (lines.stream().anyMatch(line -> line.startsWith("unshare:"))) {
      return new StoreUnavailable(new StoreProblem.RunsAsRoot(home));
    }
    var last = lines.isEmpty() ? "" : lines.getLast().strip();
    return new StoreUnavailable(new StoreProblem.ProgramFailed(program, output, last));
  }
}
