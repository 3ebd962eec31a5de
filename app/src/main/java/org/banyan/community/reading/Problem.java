package org.banyan.community.reading;

import java.util.List;
import org.banyan.platform.language.Words;

/// Something wrong with what a person gave us: a message key with the facts that fill it, said in
/// the reader's language where it is shown.
public record Problem(String key, List<Object> facts) {

  private static final String PREFIX = "community.problem.";

  public Problem {
    facts = facts.stream().map(Problem::plain).toList();
  }

  public static Problem of(String name, Object... facts) {
    return new Problem(PREFIX + name, List.of(facts));
  }

  private static Object plain(Object fact) {
    return switch (fact) {
      case Number number -> number.longValue();
      default -> fact.toString();
    };
  }

  /// The last part of the key, by which problems of one sort are counted.
  public String name() {
    return key.substring(PREFIX.length());
  }

  /// The same without what stood in the data; those about deliveries never hold any of it.
  public Problem withoutValues() {
    return name().startsWith("hook-")
        ? this
        : new Problem(
            key, facts.stream().map(fact -> fact instanceof Number ? fact : "…").toList());
  }

  /// The sentence that a reader sees: what is wrong, where, and what to do.
  public String say(Words words) {
    return words.say(key, facts.toArray());
  }
}
