package org.banyan.platform.store.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import org.banyan.platform.store.Checksum;

/// The digest of an archive, which stands as the comment of the zip at its very end: a byte changed
/// anywhere, or a byte missing, shows.
final class Seal {

  static final int LENGTH = 64;

  private static final int BUFFER = 1 << 20;

  private Seal() {}

  /// What stands at the end until the rest is written.
  static String placeholder() {
    return "0".repeat(LENGTH);
  }

  static void put(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      var seal = ByteBuffer.wrap(computed(channel).getBytes(StandardCharsets.US_ASCII));
      channel.write(seal, channel.size() - LENGTH);
      channel.force(true);
    }
  }

  static boolean holds(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() <= LENGTH) {
        return false;
      }
      var written = ByteBuffer.allocate(LENGTH);
      channel.read(written, channel.size() - LENGTH);
      return computed(channel).equals(new String(written.array(), StandardCharsets.US_ASCII));
    }
  }

  private static String computed(FileChannel channel) throws IOException {
    var digest = Checksum.sha256();
    var buffer = ByteBuffer.allocate(BUFFER);
    var end = channel.size() - LENGTH;
    for (var position = 0L; position < end; ) {
      buffer.clear().limit((int) Math.min(BUFFER, end - position));
      var read = channel.read(buffer, position);
      if (read < 0) {
        throw new IOException("The file became shorter while it was read.");
      }
      digest.update(buffer.flip());
      position += read;
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
