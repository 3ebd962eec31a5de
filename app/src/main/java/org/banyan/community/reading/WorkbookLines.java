package org.banyan.community.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/// The lines of the first sheet of an xlsx workbook.
final class WorkbookLines implements TableLines {

  private static final double ROWS_OF_A_SHEET = 1_048_576;

  private final Path file;
  private volatile long done;

  private WorkbookLines(Path file) {
    this.file = file;
  }

  /// Refuses a workbook that is a bomb, like any other zip.
  static WorkbookLines of(Path file) {
    ZipFiles.of(file).close();
    return new WorkbookLines(file);
  }

  @Override
  public String name() {
    return file.getFileName().toString();
  }

  @Override
  public void forEach(EachLine each) {
    try (var workbook = new ReadableWorkbook(file.toFile());
        var rows = workbook.getFirstSheet().openStream()) {
      for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) rows::iterator) {
        done = row.getRowNum();
        if (!each.read(done, cells(row))) {
          return;
        }
      }
    } catch (IOException | ExcelReaderException _) {
      throw new NotReadable(Problem.of("table-broken", name(), done + 1));
    }
  }

  private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
    var cells = new ArrayList<String>(row.getCellCount());
    for (var at = 0; at < row.getCellCount(); at++) {
      cells.add(row.getOptionalCell(at).map(WorkbookLines::text).orElse(""));
    }
    return cells;
  }

  private static String text(Cell cell) {
    return switch (cell.getValue()) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      default -> cell.getText();
    };
  }

  @Override
  public double share() {
    return Math.min(1, done / ROWS_OF_A_SHEET);
  }
}
