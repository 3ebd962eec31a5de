package org.banyan.platform.jobs;

/// How a worker says how far it is, and learns that it should stop.
public interface Progress {

  Progress SILENT = (_, _, _) -> {};

  /// Says how far the work is; throws [Cancelled] when somebody has asked to stop.
  void at(long done, long total, String note);

  /// Somebody asked for the work to stop; nothing half done may stay.
  final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Cancelled() {
      super("The work was cancelled.");
    }
  }
}
