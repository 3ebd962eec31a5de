package org.banyan.platform.sheet.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banyan.platform.sheet.grid.UnreadableGrid.Reason;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// One visible sheet of an Excel workbook, the first unless named; cells merged downwards hold
/// their value in every row.
final class XlsxGrid implements Grid {

  private final ReadableWorkbook workbook;
  private final Sheet sheet;
  private final MergedCells merged;
  private final GridLimits limits;

  private XlsxGrid(ReadableWorkbook workbook, Sheet sheet, MergedCells merged, GridLimits limits) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.merged = merged;
    this.limits = limits;
  }

  static XlsxGrid open(byte[] content, GridLimits limits) {
    return open(content, limits, _ -> true);
  }

  static XlsxGrid open(byte[] content, String name, GridLimits limits) {
    return open(content, limits, sheet -> sheet.getName().equals(name));
  }

  static List<String> names(byte[] content, GridLimits limits) {
    XlsxGuard.check(content, limits);
    try (var workbook = workbook(content)) {
      return visible(workbook).map(Sheet::getName).toList();
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  private static XlsxGrid open(byte[] content, GridLimits limits, Predicate<Sheet> wanted) {
    XlsxGuard.check(content, limits);
    try {
      var workbook = workbook(content);
      var sheet =
          visible(workbook)
              .filter(wanted)
              .findFirst()
              .orElseThrow(() -> new UnreadableGrid(Reason.EMPTY));
      return new XlsxGrid(workbook, sheet, MergedCells.of(content, sheet.getId()), limits);
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  private static ReadableWorkbook workbook(byte[] content) throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
  }

  private static Stream<Sheet> visible(ReadableWorkbook workbook) {
    return workbook.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE);
  }

  @Override
  public Stream<GridRow> rows() {
    try {
      var counted = new RowLimit(limits);
      var rows = sheet.openStream().iterator();
      return Stream.generate(() -> 0)
          .takeWhile(_ -> hasNext(rows))
          .map(_ -> row(rows.next()))
          .filter(row -> !row.isBlank())
          .map(merged::filled)
          .map(counted::checked);
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  private static boolean hasNext(Iterator<Row> rows) {
    try {
      return rows.hasNext();
    } catch (RuntimeException e) {
      throw unreadable(e);
    }
  }

  private static UnreadableGrid unreadable(Exception e) {
    return e instanceof UnreadableGrid known ? known : new UnreadableGrid(e);
  }

  private static GridRow row(Row row) {
    var cells =
        IntStream.range(0, row.getCellCount())
            .mapToObj(index -> row.getOptionalCell(index).map(XlsxCell::text).orElse(""))
            .map(CellText::clean)
            .map(CellText::unguarded)
            .toList();
    return new GridRow(row.getRowNum(), cells);
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
