package org.banyan.platform.discussion;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.banyan.platform.access.PersonId;

/// Who is called by `@name` in a text. The longest name that fits is meant, so that @林小榕 calls 林小榕
/// and not 林小.
final class Mentions {

  private Mentions() {}

  static Set<PersonId> in(String text, Map<PersonId, String> names) {
    var lower = text.toLowerCase(Locale.ROOT);
    var byLength =
        names.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<PersonId, String> each) -> each.getValue().length())
                    .reversed())
            .toList();
    var called = new LinkedHashSet<PersonId>();
    for (var at = lower.indexOf('@'); at >= 0; at = lower.indexOf('@', at + 1)) {
      if (startsWord(lower, at)) {
        called(lower, at + 1, byLength, called);
      }
    }
    return called;
  }

  private static void called(
      String lower, int from, List<Map.Entry<PersonId, String>> names, Set<PersonId> called) {
    for (var each : names) {
      var name = each.getValue().toLowerCase(Locale.ROOT);
      if (lower.startsWith(name, from) && endsWord(lower, from + name.length(), name)) {
        called.add(each.getKey());
        return;
      }
    }
  }

  /// In lin@example.com the sign belongs to an address.
  private static boolean startsWord(String text, int at) {
    return at == 0 || !isLatin(text.charAt(at - 1));
  }

  /// Chinese names are followed by anything; of @Lin in @Linda nobody called Lin is meant.
  private static boolean endsWord(String text, int end, String name) {
    return end == text.length()
        || !isLatin(name.charAt(name.length() - 1))
        || !isLatin(text.charAt(end));
  }

  private static boolean isLatin(char letter) {
    return letter < '\u2e80' && Character.isLetterOrDigit(letter);
  }
}
