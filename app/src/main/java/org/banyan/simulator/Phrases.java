package org.banyan.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Lists of lines by heading, some with places to fill from other lists.
final class Phrases {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)\\}");
  private static final int LONGEST_CHALLENGE = 21;

  private final Map<String, List<String>> lists = new HashMap<>();

  private Phrases() {}

  /// The lists in a file beside the simulator.
  static Phrases in(String file) {
    var phrases = new Phrases();
    var stream = Objects.requireNonNull(Phrases.class.getResourceAsStream("/simulator/" + file));
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      var list = new ArrayList<String>();
      for (var line : lines.lines().filter(text -> !text.startsWith("# ")).toList()) {
        if (line.matches("\\[[a-z.-]+\\]")) {
          list = new ArrayList<>();
          phrases.lists.put(line.substring(1, line.length() - 1), list);
        } else {
          list.add(line);
        }
      }
      return phrases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> list(String name) {
    return Objects.requireNonNull(lists.get(name), name);
  }

  /// A line of a list with its places filled.
  String line(String list, Chance chance) {
    return PLACE
        .matcher(chance.pick(list(list)))
        .replaceAll(place ->
            place.group(1).equals("n")
                ? Integer.toString(1 + chance.below(LONGEST_CHALLENGE))
                : chance.pick(list(place.group(1))));
  }
}
