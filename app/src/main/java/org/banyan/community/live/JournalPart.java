package org.banyan.community.live;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/// One file of the journal: entries one after another, each with its length and a checksum. A crash
/// may cut the last one short; it was never answered then.
final class JournalPart {

  private static final String ENDING = ".journal";
  private static final int HEAD = 2 * Integer.BYTES;
  private static final int LONGEST = 64 << 20;

  private final Path file;
  private final FileChannel channel;
  private long length;

  private JournalPart(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static JournalPart begin(Path folder, long number) throws IOException {
    var file = folder.resolve("%012d%s".formatted(number, ENDING));
    var part =
        new JournalPart(
            file, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    try (var home = FileChannel.open(folder, StandardOpenOption.READ)) {
      home.force(true);
    }
    return part;
  }

  /// Oldest first.
  static List<Path> in(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted(Comparator.comparingLong(JournalPart::number))
          .toList();
    }
  }

  static long number(Path file) {
    var name = String.valueOf(file.getFileName());
    return Long.parseLong(name.substring(0, name.length() - ENDING.length()));
  }

  Path file() {
    return file;
  }

  /// Writes all of them and forces them to the disk, or leaves the file as it was.
  void append(List<byte[]> entries) throws IOException {
    var size = entries.stream().mapToInt(entry -> HEAD + entry.length).sum();
    var bytes = ByteBuffer.allocate(size);
    for (var entry : entries) {
      bytes.putInt(entry.length).putInt(sum(entry)).put(entry);
    }
    bytes.flip();
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes, length + bytes.position());
      }
      channel.force(false);
      length += size;
    } catch (IOException full) {
      channel.truncate(length);
      throw full;
    }
  }

  /// Shows what can be read, up to the first place that is not whole.
  static void read(Path file, Consumer<Entry> entries) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      while (true) {
        var size = in.readInt();
        var sum = in.readInt();
        var bytes = size < 0 || size > LONGEST ? new byte[0] : in.readNBytes(size);
        if (bytes.length != size || sum(bytes) != sum) {
          return;
        }
        entries.accept(EntryCodec.read(new DataInputStream(new ByteArrayInputStream(bytes))));
      }
    } catch (EOFException _) {
      return;
    }
  }

  static void drop(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The journal cannot be cleared (%s).".formatted(file), e);
    }
  }

  private static int sum(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The journal cannot be closed (%s).".formatted(file), e);
    }
  }
}
