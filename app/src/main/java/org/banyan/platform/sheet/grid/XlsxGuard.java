package org.banyan.platform.sheet.grid;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.banyan.platform.sheet.grid.UnreadableGrid.Reason;

/// Looks through a workbook before anything else opens it: how much it inflates to, and whether its
/// cells lie where Excel can have cells.
final class XlsxGuard {

  private static final int MOST_PARTS = 2_000;
  private static final int LONGEST_COLUMN_NAME = 3;

  private XlsxGuard() {}

  static void check(byte[] content, GridLimits limits) {
    if (parts(content) > MOST_PARTS) {
      throw new UnreadableGrid(Reason.TOO_LARGE, limits.bytes() >> 20);
    }
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw new UnreadableGrid(Reason.OTHER_FILE);
      }
      var left = limits.inflated();
      for (var part : Collections.list(zip.getEntries())) {
        try (var stream = new BufferedInputStream(zip.getInputStream(part), 1 << 16)) {
          left -= inflated(stream, left);
        }
      }
    } catch (IOException e) {
      throw new UnreadableGrid(e);
    }
  }

  // The count in the end record, read without building an entry for each.
  private static int parts(byte[] content) {
    for (var place = content.length - 22; place >= 0; place--) {
      if (content[place] == 'P'
          && content[place + 1] == 'K'
          && content[place + 2] == 5
          && content[place + 3] == 6) {
        return (content[place + 10] & 0xFF) | (content[place + 11] & 0xFF) << 8;
      }
    }
    return 0;
  }

  private static long inflated(InputStream stream, long allowed) throws IOException {
    var bytes = 0L;
    var address = new CellAddress();
    for (var read = stream.read(); read >= 0; read = stream.read()) {
      bytes++;
      if (bytes > allowed) {
        throw new UnreadableGrid(Reason.TOO_LARGE, allowed >> 20);
      }
      if (address.letters(read) > LONGEST_COLUMN_NAME) {
        throw new UnreadableGrid(Reason.BROKEN);
      }
    }
    return bytes;
  }

  /// Follows `r="ABC` through a part and counts the letters of the column.
  private static final class CellAddress {

    private static final String START = " r=\"";
    private int seen;
    private int letters;

    int letters(int read) {
      if (seen == START.length() && read >= 'A' && read <= 'Z') {
        return ++letters;
      }
      letters = 0;
      if (seen == START.length()) {
        seen = 0;
      }
      seen = read == START.charAt(seen) ? seen + 1 : read == ' ' ? 1 : 0;
      return 0;
    }
  }
}
