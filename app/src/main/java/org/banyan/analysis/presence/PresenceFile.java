package org.banyan.analysis.presence;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/// Presence kept on disk so that a start need not read the record again; never a source of truth: a
/// file that is damaged or made of other batches is dropped.
public final class PresenceFile {

  private static final long MARK = 0x62616e79616e5031L;
  private static final int CHECKSUM = Long.BYTES;

  private final Path path;

  public PresenceFile(Path path) {
    this.path = path;
  }

  /// Keeps a generation together with what it was made of.
  public void write(Presence presence, String madeOf) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    var unfinished = path.resolveSibling(path.getFileName() + ".part");
    try (var file = Files.newOutputStream(unfinished)) {
      var checksum = new CRC32C();
      var out = new DataOutputStream(checked(file, checksum));
      out.writeLong(MARK);
      writeText(out, madeOf);
      writeContent(presence, out);
      out.writeLong(checksum.getValue());
      out.flush();
    }
    try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
  }

  /// The generation kept, if it is whole and made of the same; otherwise the file goes.
  public Optional<Presence> read(String madeOf) throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    if (isWhole()) {
      try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
        if (in.readLong() == MARK && readText(in).equals(madeOf)) {
          return Optional.of(readContent(in));
        }
      }
    }
    Files.deleteIfExists(path);
    return Optional.empty();
  }

  /// A number that two generations share only when they hold the same.
  public static long checksum(Presence presence) {
    var checksum = new CRC32C();
    try {
      var nowhere = new CheckedOutputStream(OutputStream.nullOutputStream(), checksum);
      var out = new DataOutputStream(new BufferedOutputStream(nowhere));
      writeContent(presence, out);
      out.flush();
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return checksum.getValue();
  }

  private static OutputStream checked(OutputStream file, CRC32C checksum) {
    return new CheckedOutputStream(new BufferedOutputStream(file), checksum);
  }

  private boolean isWhole() throws IOException {
    var length = Files.size(path) - CHECKSUM;
    if (length < CHECKSUM) {
      return false;
    }
    var checksum = new CRC32C();
    try (InputStream file = new BufferedInputStream(Files.newInputStream(path))) {
      var body = new CheckedInputStream(file, checksum);
      body.skipNBytes(length);
      return new DataInputStream(file).readLong() == checksum.getValue();
    }
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static void writeContent(Presence presence, DataOutputStream out) throws IOException {
    out.writeUTF(presence.zone().getId());
    out.writeUTF(presence.historyStarts().map(LocalDate::toString).orElse(""));
    presence.roll().write(out);
    out.writeInt(presence.tracks().size());
    for (var track : presence.tracks()) {
      track.write(out);
    }
  }

  private static Presence readContent(DataInput in) throws IOException {
    var zone = ZoneId.of(in.readUTF());
    var starts = Optional.of(in.readUTF()).filter(day -> !day.isEmpty()).map(LocalDate::parse);
    var roll = Roll.read(in, zone);
    var tracks = new ArrayList<Track>();
    for (var left = in.readInt(); left > 0; left--) {
      tracks.add(Track.read(in));
    }
    return new Presence(zone, starts, roll, tracks);
  }
}
