package org.banyan.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a form of a draft was sent with.
record SentForm(
    String list,
    String id,
    long version,
    String reason,
    String finding,
    Map<String, List<String>> texts) {

  static SentForm of(HttpServletRequest request) {
    var texts = new LinkedHashMap<String, List<String>>();
    request.getParameterMap().forEach((name, values) -> texts.put(name, List.of(values)));
    return new SentForm(
        one(texts, "list"),
        one(texts, "id"),
        version(one(texts, "version")),
        one(texts, "why"),
        one(texts, "finding"),
        texts);
  }

  String title() {
    return one(texts, "title");
  }

  /// What is no version never was one, so that the draft counts as changed meanwhile.
  private static long version(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }

  private static String one(Map<String, List<String>> texts, String name) {
    return String.join("", texts.getOrDefault(name, List.of()));
  }
}
