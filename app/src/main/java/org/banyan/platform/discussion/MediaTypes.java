package org.banyan.platform.discussion;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a file is, read off its first bytes; what its sender says is not asked.
final class MediaTypes {

  static final int NEEDED = 512;

  private static final String UNKNOWN = "application/octet-stream";
  private static final Map<String, byte[]> SIGNATURES = signatures();

  private MediaTypes() {}

  static String of(byte[] start) {
    for (var signature : SIGNATURES.entrySet()) {
      if (startsWith(start, signature.getValue())) {
        return signature.getKey();
      }
    }
    if (startsWith(start, ascii("RIFF"))
        && start.length > 12
        && new String(start, 8, 4, StandardCharsets.US_ASCII).equals("WEBP")) {
      return "image/webp";
    }
    return isText(start) ? "text/plain" : UNKNOWN;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static boolean isText(byte[] start) {
    for (var each : start) {
      if (each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t') {
        return false;
      }
    }
    // The last character may be cut in the middle.
    for (var cut = 0; cut < Math.min(4, start.length); cut++) {
      if (isUtf8(start, start.length - cut)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUtf8(byte[] bytes, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  private static Map<String, byte[]> signatures() {
    var known = new LinkedHashMap<String, byte[]>();
    known.put("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    known.put("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
    known.put("image/gif", ascii("GIF8"));
    known.put("application/pdf", ascii("%PDF-"));
    known.put("application/zip", new byte[] {'P', 'K', 3, 4});
    return known;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
