package org.banyan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;

/// Where a command writes to, the folder its paths start from, and the language of its reader.
public record Terminal(PrintWriter out, PrintWriter err, Path folder, Language language) {

  /// A path as the reader meant it, wherever the command is carried out.
  public Path path(Path given) {
    return folder.resolve(given).normalize();
  }

  public void say(String key, Object... arguments) {
    out.println(Words.of(language).say(key, arguments));
  }

  public void complain(String key, Object... arguments) {
    err.println(Words.of(language).say(key, arguments));
  }
}
