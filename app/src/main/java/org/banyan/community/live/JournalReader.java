package org.banyan.community.live;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.banyan.community.live.JournalPart.Damage;

/// Reads a file of the journal. Where it is damaged, reading goes on at the next mark, which nobody
/// outside can know and so no delivery can contain. Files of before have no marks: what lies behind
/// their damage is lost.
final class JournalReader {

  private static final int PORTION = 1 << 16;

  private final FileChannel file;
  private final OptionalLong mark;
  private final int head;
  private final long size;

  JournalReader(FileChannel file, OptionalLong mark) throws IOException {
    this.file = file;
    this.mark = mark;
    this.head = JournalPart.head(mark);
    this.size = file.size();
  }

  /// Shows every whole entry, and says where others were. An entry that a crash cut short at the
  /// end was never answered and is not missed.
  List<Damage> read(Consumer<Entry> entries) throws IOException {
    var damages = new ArrayList<Damage>();
    var at = whole(0, entries);
    while (at < size) {
      var next = next(at + 1);
      if (next < size || !isCutShort(at)) {
        damages.add(new Damage(at, next - at, source(at, next)));
      }
      at = next < size ? whole(next, entries) : size;
    }
    return damages;
  }

  /// Shows the entries from one on while they are whole; says where the first begins that is not.
  private long whole(long from, Consumer<Entry> entries) throws IOException {
    file.position(from);
    var in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), PORTION));
    var at = from;
    while (true) {
      var read = Optional.<Entry>empty();
      try {
        if (mark.isPresent() && in.readLong() != mark.getAsLong()) {
          return at;
        }
        var length = in.readInt();
        var sum = in.readInt();
        if (!JournalPart.isLength(length) || at + head + length > size) {
          return at;
        }
        var bytes = in.readNBytes(length);
        if (bytes.length != length || JournalPart.sum(mark, bytes) != sum) {
          return at;
        }
        at += head + length;
        read = Optional.of(EntryCodec.read(new DataInputStream(new ByteArrayInputStream(bytes))));
      } catch (EOFException _) {
        return at;
      }
      read.ifPresent(entries);
    }
  }

  /// Where the next mark is; the end of the file where there is none.
  private long next(long from) throws IOException {
    if (mark.isEmpty()) {
      return size;
    }
    var bytes = ByteBuffer.allocate(PORTION);
    for (var at = from; at + Long.BYTES <= size; at += PORTION - Long.BYTES + 1) {
      bytes.clear();
      fill(bytes, at);
      for (var place = 0; place + Long.BYTES <= bytes.limit(); place++) {
        if (bytes.getLong(place) == mark.getAsLong()) {
          return at + place;
        }
      }
    }
    return size;
  }

  private boolean isCutShort(long at) throws IOException {
    if (size - at < head) {
      return true;
    }
    var start = ByteBuffer.allocate(head);
    fill(start, at);
    var isMarked = mark.isEmpty() || start.getLong(0) == mark.getAsLong();
    var length = start.getInt(head - 2 * Integer.BYTES);
    return isMarked && JournalPart.isLength(length) && at + head + length > size;
  }

  /// The source whose entry lay there, if that much of it can be read; it may be none of ours.
  private Optional<UUID> source(long at, long next) throws IOException {
    if (next - at < head + 2 * Long.BYTES) {
      return Optional.empty();
    }
    var bytes = ByteBuffer.allocate(2 * Long.BYTES);
    fill(bytes, at + head);
    return Optional.of(new UUID(bytes.getLong(0), bytes.getLong(Long.BYTES)));
  }

  private void fill(ByteBuffer bytes, long at) throws IOException {
    var read = 0;
    while (read >= 0 && bytes.hasRemaining()) {
      read = file.read(bytes, at + bytes.position());
    }
    bytes.flip();
  }
}
