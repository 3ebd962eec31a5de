package org.banyan.platform.sheet.grid;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.banyan.platform.sheet.grid.UnreadableGrid.Reason;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/// Opens whatever people bring as a table: Excel workbooks, CSV of any separator and encoding,
/// pasted cells.
public final class Grids {

  private static final int SIGNATURE = 8;

  private Grids() {}

  /// All of a stream, refused as soon as it is larger than allowed.
  public static byte[] content(InputStream stream, GridLimits limits) {
    try {
      var content = stream.readNBytes(limits.bytes() + 1);
      if (content.length > limits.bytes()) {
        stream.transferTo(OutputStream.nullOutputStream());
        throw new UnreadableGrid(Reason.TOO_LARGE, limits.bytes() >> 20);
      }
      return content;
    } catch (IOException e) {
      throw new UnreadableGrid(e);
    }
  }

  /// The names of the visible sheets of an Excel workbook, in their order.
  public static List<String> sheets(byte[] content, GridLimits limits) {
    return XlsxGrid.names(content, limits);
  }

  /// One visible sheet of an Excel workbook.
  public static Grid open(byte[] content, String sheet, GridLimits limits) {
    return XlsxGrid.open(content, sheet, limits);
  }

  /// Whether it is an Excel workbook of today’s kind.
  public static boolean isWorkbook(byte[] content) {
    return content.length >= SIGNATURE && ReadableWorkbook.isOOXMLZipHeader(content);
  }

  public static Grid open(byte[] content, GridLimits limits) {
    if (content.length < SIGNATURE) {
      return DelimitedGrid.open(content, limits);
    }
    if (isWorkbook(content)) {
      return XlsxGrid.open(content, limits);
    }
    if (ReadableWorkbook.isOLE2Header(content)) {
      throw new UnreadableGrid(Reason.OLD_EXCEL);
    }
    return DelimitedGrid.open(content, limits);
  }
}
