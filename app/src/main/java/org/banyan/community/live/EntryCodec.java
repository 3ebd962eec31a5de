package org.banyan.community.live;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.reading.Author;
import org.banyan.community.reading.Channel;
import org.banyan.community.reading.Kind;
import org.banyan.community.reading.Place;
import org.banyan.community.reading.Posting;
import org.banyan.community.reading.Row;
import org.banyan.community.reading.Trait;

/// Writes accepted deliveries down for the journal, and reads them back.
final class EntryCodec {

  private static final byte MESSAGE = 1;
  private static final byte NOTICE = 2;
  private static final byte EVENT = 3;

  // What one byte says of an author; files from before traits were carried know only the first.
  private static final int BOT = 1;
  private static final int TRAITS = 2;

  private EntryCodec() {}

  static byte[] write(Entry entry) {
    var bytes = new ByteArrayOutputStream(256);
    try (var out = new DataOutputStream(bytes)) {
      write(out, entry.source());
      write(out, entry.delivery());
      out.writeInt(entry.rows().size());
      for (var row : entry.rows()) {
        write(out, row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory refused to be written to.", e);
    }
    return bytes.toByteArray();
  }

  static Entry read(DataInputStream in) throws IOException {
    var source = new UUID(in.readLong(), in.readLong());
    var delivery = new UUID(in.readLong(), in.readLong());
    var rows = new ArrayList<Row>();
    for (var left = in.readInt(); left > 0; left--) {
      rows.add(row(in));
    }
    return new Entry(source, delivery, rows);
  }

  private static void write(DataOutputStream out, UUID id) throws IOException {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }

  private static void write(DataOutputStream out, Row row) throws IOException {
    switch (row) {
      case Row.Message(var place, var posting) -> {
        out.writeByte(MESSAGE);
        out.writeLong(place.line());
        write(out, posting);
      }
      case Row.Notice(var place, var reason, var event) -> {
        out.writeByte(event.isPresent() ? EVENT : NOTICE);
        out.writeLong(place.line());
        write(out, reason);
        if (event.isPresent()) {
          write(out, event.get());
        }
      }
      case Row.OnList _, Row.Dealt _, Row.Unparsed _ ->
          throw new IllegalArgumentException("No live source brings such rows.");
    }
  }

  private static Row row(DataInputStream in) throws IOException {
    var sort = in.readByte();
    var place = new Place("event", in.readLong());
    return switch (sort) {
      case MESSAGE -> new Row.Message(place, posting(in));
      case NOTICE -> new Row.Notice(place, text(in), Optional.empty());
      case EVENT -> new Row.Notice(place, text(in), Optional.of(posting(in)));
      default -> throw new IOException("The journal holds a row of an unknown sort.");
    };
  }

  private static void write(DataOutputStream out, Posting posting) throws IOException {
    writeIfAny(out, posting.id());
    write(out, posting.channel().key());
    write(out, posting.channel().name());
    write(out, posting.author());
    out.writeByte(posting.kind().code());
    write(out, posting.at());
    out.writeBoolean(posting.edited().isPresent());
    if (posting.edited().isPresent()) {
      write(out, posting.edited().get());
    }
    write(out, posting.text());
    writeIfAny(out, posting.replyTo());
  }

  private static Posting posting(DataInputStream in) throws IOException {
    return new Posting(
        textIfAny(in),
        new Channel(text(in), text(in)),
        author(in),
        Kind.of(in.readByte()),
        instant(in),
        in.readBoolean() ? Optional.of(instant(in)) : Optional.empty(),
        text(in),
        textIfAny(in));
  }

  private static void write(DataOutputStream out, Author author) throws IOException {
    write(out, author.key());
    writeIfAny(out, author.name());
    var traits = author.traits();
    out.writeByte((author.bot() ? BOT : 0) | (traits.isEmpty() ? 0 : TRAITS));
    if (!traits.isEmpty()) {
      out.writeInt(traits.size());
      for (var trait : traits) {
        out.writeByte(code(trait.kind()));
        write(out, trait.value());
      }
    }
  }

  private static Author author(DataInputStream in) throws IOException {
    var key = text(in);
    var name = textIfAny(in);
    var said = in.readByte();
    var isBot = (said & BOT) != 0;
    if ((said & TRAITS) == 0) {
      return new Author(key, name, isBot);
    }
    var traits = new HashSet<Trait>();
    for (var left = in.readInt(); left > 0; left--) {
      traits.add(new Trait(kind(in.readByte()), text(in)));
    }
    return new Author(key, name, isBot, traits);
  }

  private static int code(Trait.Kind kind) {
    return switch (kind) {
      case EMAIL -> 1;
      case ACCOUNT -> 2;
      case FORMERLY -> 3;
      case PART -> 4;
      case UNIONID -> 5;
    };
  }

  private static Trait.Kind kind(byte code) throws IOException {
    for (var kind : Trait.Kind.values()) {
      if (code(kind) == code) {
        return kind;
      }
    }
    throw new IOException("The journal holds a trait of an unknown kind.");
  }

  private static void write(DataOutputStream out, Instant at) throws IOException {
    out.writeLong(at.getEpochSecond());
    out.writeInt(at.getNano());
  }

  private static Instant instant(DataInputStream in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }

  private static void writeIfAny(DataOutputStream out, Optional<String> text) throws IOException {
    out.writeBoolean(text.isPresent());
    if (text.isPresent()) {
      write(out, text.get());
    }
  }

  private static Optional<String> textIfAny(DataInputStream in) throws IOException {
    return in.readBoolean() ? Optional.of(text(in)) : Optional.empty();
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
