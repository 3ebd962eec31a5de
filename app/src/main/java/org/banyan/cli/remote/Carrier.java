package org.banyan.cli.remote;

import java.io.OutputStream;

/// Carries out the commands that reach a server.
@FunctionalInterface
public interface Carrier {

  /// The exit code; whatever is said meanwhile goes to the two streams.
  int carryOut(Order order, OutputStream out, OutputStream err);
}
