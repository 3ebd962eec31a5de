package org.banyan.community.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banyan.community.Communities;
import org.banyan.platform.bench.Bench;
import org.banyan.platform.bench.Figure;
import org.banyan.platform.store.DataDirectory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Imports synthetic exports of four shapes into communities of its own, which it removes again.
@Component
final class ImportBench implements Bench {

  private static final int ROWS = 1_000_000;
  private static final int DAYS_ROWS = 5_000_000;
  private static final int WARM_UP = 100_000;

  private final Communities communities;
  private final DataDirectory directory;

  ImportBench(Communities communities, DataDirectory directory) {
    this.communities = communities;
    this.directory = directory;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public List<Figure> measure() {
    return measure(ROWS, DAYS_ROWS);
  }

  /// So many rows of a table, and so many of each shape that keeps a file for each day.
  List<Figure> measure(int rows, int daysRows) {
    try {
      var folder = Files.createTempDirectory(directory.run(), "bench");
      try {
        return measure(folder, rows, daysRows);
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The bench cannot write its exports (%s).".formatted(e), e);
    }
  }

  private List<Figure> measure(Path folder, int rows, int daysRows) throws IOException {
    var run = new ImportRun(communities, directory);
    var warm = Math.min(WARM_UP, rows);
    var figures = new ArrayList<Figure>();
    run.measure("", new SyntheticExport(warm).table(folder.resolve("table.csv")), warm);
    figures.addAll(
        run.measure("CSV", new SyntheticExport(rows).table(folder.resolve("table.csv")), rows));
    for (var shape : DayShape.values()) {
      var archive = folder.resolve(shape.archive());
      run.measure("", new SyntheticExport(warm).days(shape, archive), warm);
      figures.addAll(
          run.measure(shape.title(), new SyntheticExport(daysRows).days(shape, archive), daysRows));
      Files.delete(archive);
    }
    return List.copyOf(figures);
  }
}
