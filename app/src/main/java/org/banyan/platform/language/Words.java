package org.banyan.platform.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// Every word the product says in one language. A key's first segment names the module, and so the
/// file: `people.sign-in.title` stands in `words/people_zh.properties`.
public final class Words {

  private static final Map<Language, Words> SPOKEN = new EnumMap<>(Language.class);

  static {
    for (var language : Language.values()) {
      SPOKEN.put(language, new Words(language));
    }
  }

  private final Language language;
  private final Map<String, Properties> modules = new ConcurrentHashMap<>();

  private Words(Language language) {
    this.language = language;
  }

  public static Words of(Language language) {
    var words = SPOKEN.get(language);
    if (words == null) {
      throw new IllegalStateException("No words for the language (%s).".formatted(language));
    }
    return words;
  }

  public Language language() {
    return language;
  }

  /// The text of a key with its arguments set in; numbers and dates follow the language.
  public String say(String key, Object... arguments) {
    var text = module(key).getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException(
          "No words for the key (%s) in %s.\nMaybe it is missing from words/*_%s.properties."
              .formatted(key, language.tag(), language.code()));
    }
    return arguments.length == 0
        ? text
        : new MessageFormat(text, language.locale()).format(arguments);
  }

  /// Whether a key has words at all, for keys that are put together from parts.
  public boolean knows(String key) {
    return module(key).containsKey(key);
  }

  private Properties module(String key) {
    var dot = key.indexOf('.');
    return modules.computeIfAbsent(dot < 0 ? key : key.substring(0, dot), this::load);
  }

  private Properties load(String module) {
    var file = "/words/%s_%s.properties".formatted(module, language.code());
    var words = new Properties();
    try (var in = Words.class.getResourceAsStream(file)) {
      if (in != null) {
        words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      return words;
    } catch (IOException broken) {
      throw new UncheckedIOException("The words could not be read (%s).".formatted(file), broken);
    }
  }
}
