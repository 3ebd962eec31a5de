package org.banyan.community.reading;

import java.util.List;
import org.banyan.platform.language.Words;

/// Something wrong with what a person gave us: a message key with the facts that fill it, said in
/// the reader's language where it is shown.
public record Problem(String key, List<Object> facts) {

  public Problem {
    facts = List.copyOf(facts);
  }

  public static Problem of(String name, Object... facts) {
    return new Problem("community.problem." + name, List.of(facts));
  }

  /// The sentence that a reader sees: what is wrong, where, and what to do.
  public String say(Words words) {
    return words.say(key, facts.toArray());
  }
}
