package org.banyan.community.reading;

/// Reading stopped for good; nothing of the export may be kept.
public final class NotReadable extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public NotReadable(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
