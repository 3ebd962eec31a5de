package org.banyan.community.response;

import java.util.ArrayList;
import java.util.List;

/// Finds the waits of one group in its posts, which are told in order of time.
///
/// A wait begins when a member writes and nobody waits, and ends when somebody of the team writes,
/// or in vain a day later; whoever writes after that waits anew.
public final class Waits {

  /// In seconds; whoever has not been answered within a day has not been answered.
  public static final int LONGEST = 86_400;

  private static final long NOBODY = Long.MIN_VALUE;

  private final List<Wait> over = new ArrayList<>();
  private long since = NOBODY;

  public void member(long second) {
    if (since == NOBODY) {
      since = second;
    } else if (second - since >= LONGEST) {
      over.add(Wait.inVain(since));
      since = second;
    }
  }

  public void team(long second) {
    if (since != NOBODY) {
      var late = second - since > LONGEST;
      over.add(late ? Wait.inVain(since) : new Wait(since, (int) (second - since)));
      since = NOBODY;
    }
  }

  /// All of them; the last may still go on.
  public List<Wait> all() {
    var all = new ArrayList<>(over);
    if (since != NOBODY) {
      all.add(Wait.inVain(since));
    }
    return List.copyOf(all);
  }
}
