package org.banyan.platform.sheet.grid;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds out how text is encoded: by its mark, else by the first of the encodings of our readers
/// that decodes every byte of it.
public final class TextEncoding {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int HEAD = 4096;

  private TextEncoding() {}

  /// Something whose bytes can be read more than once.
  @FunctionalInterface
  public interface Bytes {

    InputStream open() throws IOException;

    static Bytes of(byte[] content) {
      return () -> new ByteArrayInputStream(content);
    }
  }

  /// The encoding, or nothing where this is no text that we know.
  public static Optional<Charset> of(Bytes bytes) throws IOException {
    byte[] head;
    try (var stream = bytes.open()) {
      head = stream.readNBytes(HEAD);
    }
    var marked = marked(head);
    if (marked.isPresent()) {
      return marked;
    }
    for (var charset : Stream.of(UTF_8, GB18030).toList()) {
      if (decodes(bytes, charset)) {
        return Optional.of(charset);
      }
    }
    return Optional.empty();
  }

  private static Optional<Charset> marked(byte[] head) {
    if (startsWith(head, 0xFF, 0xFE)) {
      return Optional.of(UTF_16LE);
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return Optional.of(UTF_16BE);
    }
    var low = zeros(head, 0);
    var high = zeros(head, 1);
    var many = head.length / 8;
    if (low + high == 0 || Math.max(low, high) <= many) {
      return Optional.empty();
    }
    return Optional.of(high > low ? UTF_16LE : UTF_16BE);
  }

  private static boolean startsWith(byte[] head, int first, int second) {
    return head.length > 1 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
  }

  private static int zeros(byte[] head, int from) {
    var zeros = 0;
    for (var place = from; place < head.length; place += 2) {
      zeros += head[place] == 0 ? 1 : 0;
    }
    return zeros;
  }

  // A file that was cut off inside its last character still counts as text of that encoding.
  private static boolean decodes(Bytes bytes, Charset charset) throws IOException {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.allocate(1 << 16);
    var out = CharBuffer.allocate(1 << 16);
    try (var stream = bytes.open()) {
      while (true) {
        var read = stream.read(in.array(), in.position(), in.remaining());
        if (read < 0) {
          return true;
        }
        in.position(in.position() + read).flip();
        if (decoder.decode(in, out.clear(), false).isError()) {
          return false;
        }
        in.compact();
      }
    }
  }
}
