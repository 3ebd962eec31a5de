package org.banyan.platform.page.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the address of a list asks for. Handlers may take one as a parameter.
public record Asked(Map<String, List<String>> parameters) {

  static final String SEARCH = "q";
  static final String ORDER = "sort";
  static final String CURSOR = "from";
  static final String COLUMNS = "columns";
  static final String FILTER = "f.";

  /// The list as it is when nothing is asked.
  public static Asked nothing() {
    return new Asked(Map.of());
  }

  static Asked of(Map<String, String[]> parameters) {
    var copy = new LinkedHashMap<String, List<String>>();
    parameters.forEach((name, values) -> {
      var filled = Arrays.stream(values).filter(value -> !value.isBlank()).toList();
      if (!filled.isEmpty()) {
        copy.put(name, filled);
      }
    });
    return new Asked(copy);
  }

  public String search() {
    return first(SEARCH).strip();
  }

  Optional<Order> order() {
    return Order.of(first(ORDER));
  }

  Optional<Cursor> cursor() {
    return Cursor.of(first(CURSOR));
  }

  List<String> columns() {
    return parameters.getOrDefault(COLUMNS, List.of());
  }

  Map<String, List<String>> chosen(List<Filter> filters) {
    var chosen = new LinkedHashMap<String, List<String>>();
    for (var filter : filters) {
      var known = filter.choices().stream().map(Filter.Choice::value).toList();
      var values = parameters.getOrDefault(FILTER + filter.key(), List.of());
      var valid = values.stream().filter(known::contains).toList();
      if (!valid.isEmpty()) {
        chosen.put(filter.key(), valid);
      }
    }
    return chosen;
  }

  boolean isNarrowed(List<Filter> filters) {
    return !search().isEmpty() || !chosen(filters).isEmpty();
  }

  /// An address that asks the same but for this one value.
  public String asking(String address, String name, String value) {
    return address + with(name, value).query();
  }

  /// What is asked by a name that is none of the list’s own.
  public String value(String name) {
    return first(name);
  }

  Asked with(String name, String value) {
    var changed = new LinkedHashMap<>(parameters);
    changed.remove(CURSOR);
    changed.put(name, List.of(value));
    return new Asked(changed);
  }

  Asked without(String name) {
    var changed = new LinkedHashMap<>(parameters);
    changed.remove(CURSOR);
    changed.remove(name);
    return new Asked(changed);
  }

  Asked without(String name, String value) {
    var left = new ArrayList<>(parameters.getOrDefault(name, List.of()));
    left.remove(value);
    var changed = new LinkedHashMap<>(without(name).parameters());
    if (!left.isEmpty()) {
      changed.put(name, List.copyOf(left));
    }
    return new Asked(changed);
  }

  /// The parameters that the fields of a form do not hold themselves.
  Map<String, List<String>> kept(List<String> names) {
    var kept = new LinkedHashMap<>(parameters);
    kept.remove(CURSOR);
    names.forEach(kept::remove);
    return kept;
  }

  /// As the query of an address, with its question mark unless empty.
  String query() {
    var text =
        parameters.entrySet().stream()
            .flatMap(each -> each.getValue().stream().map(value -> pair(each.getKey(), value)))
            .collect(Collectors.joining("&"));
    return text.isEmpty() ? "" : "?" + text;
  }

  private String first(String name) {
    return parameters.getOrDefault(name, List.of("")).getFirst();
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
