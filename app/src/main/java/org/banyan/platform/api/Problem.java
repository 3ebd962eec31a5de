package org.banyan.platform.api;

import java.util.List;
import java.util.Map;

/// One thing that went wrong for one request: which, what its sentences are about, and what a
/// program may want to know beyond them.
public record Problem(Trouble trouble, List<Object> about, Map<String, Object> more) {

  public Problem {
    about = List.copyOf(about);
    more = Map.copyOf(more);
  }

  public static Problem of(Trouble trouble, Object... about) {
    return new Problem(trouble, List.of(about), Map.of());
  }

  public static Problem of(int status, String number) {
    return of(Trouble.of(status), number);
  }

  public Problem with(String name, Object value) {
    return new Problem(trouble, about, Map.of(name, value));
  }
}
