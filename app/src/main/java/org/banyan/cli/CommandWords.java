package org.banyan.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import org.banyan.platform.language.Language;
import org.jspecify.annotations.Nullable;

/// The words of the command line under the names by which picocli asks for them.
final class CommandWords extends ResourceBundle {

  private static final String PREFIX = "cli.";

  private final Properties words = new Properties();

  CommandWords(Language language) {
    var file = "/words/cli_%s.properties".formatted(language.code());
    try (var in = Objects.requireNonNull(CommandWords.class.getResourceAsStream(file), file)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The words could not be read (%s).".formatted(file), e);
    }
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return words.getProperty(PREFIX + key);
  }

  @Override
  public Enumeration<String> getKeys() {
    var keys = words.stringPropertyNames().stream().map(key -> key.substring(PREFIX.length()));
    return Collections.enumeration(keys.toList());
  }
}
