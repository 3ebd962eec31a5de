package org.banyan.community.reading;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.OptionalLong;

/// The last bytes of a zip. They tell how many entries it claims, long before its directory is
/// read.
final class ZipTail {

  private static final int END = 0x06054b50;
  private static final int END_64_LOCATOR = 0x07064b50;
  private static final int END_SIZE = 22;
  private static final int LOCATOR_SIZE = 20;
  private static final int LONGEST = END_SIZE + 0xffff;
  private static final int LEAST_DIRECTORY_ENTRY = 47;

  private ZipTail() {}

  /// The number of entries; nothing where the end is missing, as in a download that broke off.
  static OptionalLong entries(Path zip) throws IOException {
    try (var file = new RandomAccessFile(zip.toFile(), "r")) {
      var length = (int) Math.min(LONGEST + LOCATOR_SIZE, file.length());
      var bytes = new byte[length];
      file.seek(file.length() - length);
      file.readFully(bytes);
      var tail = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      for (var at = length - END_SIZE; at >= 0; at--) {
        if (tail.getInt(at) == END) {
          return OptionalLong.of(entries(file, tail, at));
        }
      }
      return OptionalLong.empty();
    }
  }

  private static long entries(RandomAccessFile file, ByteBuffer tail, int end) throws IOException {
    var claimed = tail.getShort(end + 10) & 0xffff;
    // A directory too large for the number it claims counts by its size: the number may lie.
    var possible = (tail.getInt(end + 12) & 0xffffffffL) / LEAST_DIRECTORY_ENTRY / 8;
    var locator = end - LOCATOR_SIZE;
    if (locator < 0 || tail.getInt(locator) != END_64_LOCATOR) {
      return Math.max(claimed, possible);
    }
    var record = tail.getLong(locator + 8);
    if (record < 0 || record > file.length() - 56) {
      return claimed;
    }
    file.seek(record + 32);
    return Math.max(claimed, Long.reverseBytes(file.readLong()));
  }
}
