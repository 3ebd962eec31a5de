package org.banyan.community.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// One file of the journal: entries one after another, each behind a mark, with its length and a
/// checksum. The mark is another one for each file and stands in its name. A crash may cut the last
/// entry short; it was never answered then.
final class JournalPart {

  private static final String ENDING = ".journal";
  private static final Pattern NAME = Pattern.compile("(\\d+)(?:-([0-9a-f]{16}))?\\.journal");
  private static final int LONGEST = 64 << 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private final FileChannel channel;
  private final OptionalLong mark;
  private long length;

  private JournalPart(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
    this.mark = mark(file);
  }

  /// A place where a file cannot be read, and perhaps whose entry lay there.
  record Damage(long at, long bytes, Optional<UUID> source) {}

  static JournalPart begin(Path folder, long number) throws IOException {
    var name = "%012d-%016x%s".formatted(number, RANDOM.nextLong(), ENDING);
    var file = folder.resolve(name);
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
    return Long.parseLong(named(file).group(1));
  }

  /// None in the files of before.
  private static OptionalLong mark(Path file) {
    var mark = named(file).group(2);
    return mark == null ? OptionalLong.empty() : OptionalLong.of(Long.parseUnsignedLong(mark, 16));
  }

  private static Matcher named(Path file) {
    var name = NAME.matcher(String.valueOf(file.getFileName()));
    if (!name.matches()) {
      throw new IllegalStateException("This is no file of the journal (%s).".formatted(file));
    }
    return name;
  }

  Path file() {
    return file;
  }

  /// Writes all of them and forces them to the disk, or leaves the file as it was.
  void append(List<byte[]> entries) throws IOException {
    var size = entries.stream().mapToInt(entry -> head(mark) + entry.length).sum();
    var bytes = ByteBuffer.allocate(size);
    for (var entry : entries) {
      mark.ifPresent(bytes::putLong);
      bytes.putInt(entry.length).putInt(sum(mark, entry)).put(entry);
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

  /// Shows every entry that can be read, and says where others were.
  static List<Damage> read(Path file, Consumer<Entry> entries) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new JournalReader(channel, mark(file)).read(entries);
    }
  }

  static int head(OptionalLong mark) {
    return 2 * Integer.BYTES + (mark.isPresent() ? Long.BYTES : 0);
  }

  static boolean isLength(int length) {
    return length >= 0 && length <= LONGEST;
  }

  static void drop(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The journal cannot be cleared (%s).".formatted(file), e);
    }
  }

  /// Of an entry and, where there are marks, of its length too.
  static int sum(OptionalLong mark, byte[] bytes) {
    var crc = new CRC32();
    if (mark.isPresent()) {
      crc.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    }
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
