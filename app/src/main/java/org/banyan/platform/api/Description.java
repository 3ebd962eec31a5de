package org.banyan.platform.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/// The description of the interface for programs: the document that is kept beside the code, with
/// the schema of the charter set in, so that it stands on its own.
final class Description {

  private static final String DEFINITIONS = "#/$defs/";
  private static final String INSIDE = "#/components/schemas/Charter/$defs/";

  private Description() {}

  static Map<String, Object> read() {
    var document = mapping(load(text("api/openapi.yaml")));
    var charter = mapping(moved(load(schema())));
    charter.remove("$schema");
    charter.remove("$id");
    var components = mapping(document.get("components"));
    mapping(components.get("schemas")).put("Charter", charter);
    return document;
  }

  /// The schema of a charter as it is.
  static String schema() {
    return text("api/charter.schema.json");
  }

  static byte[] json(Map<String, Object> document) {
    return JsonMapper.shared().writeValueAsBytes(document);
  }

  /// JSON is YAML, so both files are read alike.
  private static @Nullable Object load(String text) {
    return new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  private static @Nullable Object moved(@Nullable Object part) {
    return switch (part) {
      case Map<?, ?> map -> {
        var moved = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> moved.put(String.valueOf(key), moved(value)));
        yield moved;
      }
      case List<?> list -> list.stream().map(Description::moved).toList();
      case String text when text.startsWith(DEFINITIONS) ->
          INSIDE + text.substring(DEFINITIONS.length());
      case null, default -> part;
    };
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> mapping(@Nullable Object part) {
    return (Map<String, Object>) Objects.requireNonNull(part, "The description lacks a part.");
  }

  private static String text(String name) {
    try {
      return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("The description is not there (%s).".formatted(name), broken);
    }
  }
}
