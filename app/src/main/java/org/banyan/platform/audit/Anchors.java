package org.banyan.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The ends of the chain as they were, noted outside the database: one line per seal, position and
/// hash.
@Component
class Anchors {

  // A machine that lost its power may have left a line by half.
  private static final Pattern WHOLE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})");

  private final Path file;

  Anchors(@Value("${banyan.data:data}") Path root) {
    this.file = root.resolve("audit").resolve("anchors");
  }

  void note(long position, byte[] hash) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          position + " " + AuditChain.hex(hash) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException full) {
      throw new UncheckedIOException("The anchor could not be written (%s).".formatted(file), full);
    }
  }

  /// Every anchor by its position; the one noted first counts.
  Map<Long, String> read() {
    var noted = new HashMap<Long, String>();
    try {
      if (Files.exists(file)) {
        for (var line : Files.readAllLines(file)) {
          var anchor = WHOLE.matcher(line);
          if (anchor.matches()) {
            noted.putIfAbsent(Long.parseLong(anchor.group(1)), anchor.group(2));
          }
        }
      }
      return noted;
    } catch (IOException broken) {
      throw new UncheckedIOException("The anchors could not be read (%s).".formatted(file), broken);
    }
  }
}
