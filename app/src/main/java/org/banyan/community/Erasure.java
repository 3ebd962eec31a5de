package org.banyan.community;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Somebody to be forgotten: their identities and their accounts with what stands in the place of
/// each, the words that name them, and the marks by which their orders are recognised.
///
/// Words too short to name anybody are left alone inside of longer texts.
record Erasure(
    CommunityId community,
    Map<Long, String> aliases,
    Map<String, String> accounts,
    Set<String> words,
    Set<String> marks) {

  private static final String GONE = "█";
  private static final int SHORTEST = 4;
  private static final int SHORTEST_IN_HAN = 2;

  Erasure {
    aliases = Map.copyOf(aliases);
    accounts = Map.copyOf(accounts);
    words = Set.copyOf(words);
    marks = Set.copyOf(marks);
  }

  Set<Long> identities() {
    return aliases.keySet();
  }

  /// The words that may be looked for inside of a text.
  Set<String> telling() {
    return words.stream().filter(Erasure::isTelling).collect(toSet());
  }

  static boolean isTelling(String word) {
    var points = word.codePointCount(0, word.length());
    return points >= SHORTEST
        || (points >= SHORTEST_IN_HAN
            && word.codePoints()
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN));
  }

  /// Whether a text names them.
  boolean isNamedIn(String text) {
    var low = text.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(word -> low.equals(word.toLowerCase(Locale.ROOT)))
        || telling().stream().anyMatch(word -> low.contains(word.toLowerCase(Locale.ROOT)));
  }

  /// The text without them, the longest words first.
  String blotted(String text) {
    if (words.stream().anyMatch(text::equalsIgnoreCase)) {
      return GONE;
    }
    var ordered = new TreeMap<Integer, Set<String>>(Comparator.reverseOrder());
    telling()
        .forEach(word -> ordered.computeIfAbsent(word.length(), _ -> new HashSet<>()).add(word));
    var blotted = text;
    for (var some : ordered.values()) {
      for (var word : some) {
        blotted =
            Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(blotted)
                .replaceAll(GONE);
      }
    }
    return blotted;
  }
}
