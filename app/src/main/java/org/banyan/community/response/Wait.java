package org.banyan.community.response;

/// Somebody began to wait at a second of the epoch, and the team wrote so many seconds later; less
/// than none where it did not in time.
public record Wait(long began, int seconds) {

  private static final int NEVER = -1;

  static Wait inVain(long began) {
    return new Wait(began, NEVER);
  }

  public boolean isAnswered() {
    return seconds >= 0;
  }

  /// Whether it is known how the wait ended, where everything is known up to a second.
  public boolean isOver(long known) {
    return isAnswered() || began + Waits.LONGEST <= known;
  }
}
