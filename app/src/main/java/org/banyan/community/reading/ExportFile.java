package org.banyan.community.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// One file of an export, unpacked while it is read where it is gzipped.
record ExportFile(ExportFiles files, String name, ZoneId zone) {

  private static final int HEAD = 1 << 14;
  private static final int BUFFER = 1 << 16;
  private static final char UNKNOWN = '\uFFFD';
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Pattern ENDINGS =
      Pattern.compile("(?i)(\\.(gz|txt|log|raw|mbox|json|jsonl|ndjson|csv|tsv))+$");

  InputStream open() throws IOException {
    return open(_ -> {});
  }

  /// Tells how many bytes of the file as it lies there have been read.
  InputStream open(LongConsumer read) throws IOException {
    var in = new CountedInput(files.open(name), read);
    if (!name.endsWith(".gz")) {
      return new BufferedInputStream(in, BUFFER);
    }
    var packed = files.size(name);
    var unpacked = new GZIPInputStream(new BufferedInputStream(in, BUFFER), BUFFER);
    var total = new long[1];
    return new BufferedInputStream(
        new CountedInput(
            unpacked,
            bytes -> {
              total[0] += bytes;
              if (ZipLimits.USUAL.isBomb(packed, total[0])) {
                throw new NotReadable(Problem.of("zip-bomb", name, total[0] >> 20));
              }
            }),
        BUFFER);
  }

  /// The first characters, for finding out what this is.
  String head() throws IOException {
    byte[] head;
    try (var in = open()) {
      head = in.readNBytes(HEAD);
    }
    var text = new String(head, StandardCharsets.UTF_8);
    var whole = text.substring(0, Math.max(0, text.length() - 3));
    return whole.indexOf(UNKNOWN) < 0 ? text : new String(head, GB18030);
  }

  /// The name of the file alone, without the endings that say how it is kept.
  String title() {
    var file = name.substring(name.lastIndexOf('/') + 1);
    return ENDINGS.matcher(file).replaceFirst("");
  }

  /// The folders that the file lies in, outermost first; the export itself is none of them.
  List<String> folders() {
    var parts = name.split("/", -1);
    return Arrays.asList(parts).subList(0, parts.length - 1);
  }

  Place place(long line) {
    return new Place(name, line);
  }
}
