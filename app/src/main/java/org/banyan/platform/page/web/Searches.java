package org.banyan.platform.page.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.banyan.platform.access.Acting;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.SearchSource;
import org.banyan.platform.page.SearchSource.Hit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks everybody who can find something, and the rooms themselves.
@Component
class Searches {

  private static final int EACH = 6;

  private final ObjectProvider<SearchSource> sources;

  Searches(ObjectProvider<SearchSource> sources) {
    this.sources = sources;
  }

  /// The answers by kind, pages first.
  Map<String, List<Hit>> find(Frame frame, Acting acting, String words) {
    var sought = words.strip();
    var found = new LinkedHashMap<String, List<Hit>>();
    pages(frame, sought).forEach(hit -> add(found, hit));
    if (!sought.isEmpty()) {
      sources
          .orderedStream()
          .flatMap(source -> source.find(acting, sought, EACH).stream())
          .forEach(hit -> add(found, hit));
    }
    return found;
  }

  private static void add(Map<String, List<Hit>> found, Hit hit) {
    found.merge(
        hit.kind(),
        List.of(hit),
        (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
  }

  private static Stream<Hit> pages(Frame frame, String words) {
    return frame.rail().rooms().stream()
        .flatMap(room ->
            room.links().stream()
                .filter(link -> matches(link.key(), words) || matches(room.key(), words))
                .map(link ->
                    new Hit(
                        "platform.search.pages",
                        room.icon(),
                        frame.say(link.key()),
                        frame.say(room.key()),
                        link.address())));
  }

  /// A page is found by its name in either language.
  private static boolean matches(String key, String words) {
    var lower = words.toLowerCase(Locale.ROOT);
    return Stream.of(Language.values())
        .anyMatch(language -> Words.of(language).say(key).toLowerCase(Locale.ROOT).contains(lower));
  }
}
