package org.banyan.community.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The lines of a file one after another, each decoded by itself; of one that is longer than any
/// person writes, only the beginning is held.
final class Lines implements AutoCloseable {

  private static final int LONGEST = 1 << 20;
  private static final int USUAL = 1 << 10;
  private static final String MARK = "\uFEFF";
  private static final char UNKNOWN = '\uFFFD';

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private byte[] line = new byte[USUAL];
  private int from;
  private int to;
  private int length;
  private long number;
  private boolean cut;

  Lines(InputStream in) {
    this.in = in;
  }

  /// Goes to the next line; false where there is none.
  boolean next() throws IOException {
    length = 0;
    cut = false;
    if (from == to && !filled()) {
      return false;
    }
    number++;
    do {
      var end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      take(end);
      if (end < to) {
        from = end + 1;
        break;
      }
    } while (filled());
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    return true;
  }

  private boolean filled() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }

  private void take(int end) {
    var fits = Math.min(end - from, LONGEST - length);
    cut |= fits < end - from;
    if (length + fits > line.length) {
      line = Arrays.copyOf(line, Math.min(LONGEST, Math.max(length + fits, 2 * line.length)));
    }
    System.arraycopy(buffer, from, line, length, fits);
    length += fits;
  }

  long number() {
    return number;
  }

  /// Whether the line is longer than what is held of it.
  boolean cut() {
    return cut;
  }

  boolean isBlank() {
    for (var at = 0; at < length; at++) {
      if (line[at] != ' ' && line[at] != '\t') {
        return false;
      }
    }
    return true;
  }

  byte[] bytes() {
    return Arrays.copyOf(line, length);
  }

  boolean startsWith(byte[] start) {
    return length >= start.length && Arrays.equals(line, 0, start.length, start, 0, start.length);
  }

  /// The line in UTF-8, or in the older encoding where it is none.
  String text(Charset older) {
    var text = new String(line, 0, length, StandardCharsets.UTF_8);
    if (text.indexOf(UNKNOWN) >= 0) {
      text = strictly(older);
    }
    return number == 1 && text.startsWith(MARK) ? text.substring(1) : text;
  }

  private String strictly(Charset older) {
    var bytes = ByteBuffer.wrap(line, 0, length);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException _) {
      return new String(line, 0, length, older);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
