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
  private static final int SLACK_ROWS = 5_000_000;
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
    return measure(ROWS, SLACK_ROWS);
  }

  /// So many rows of each shape, but of Slack’s as many as said.
  List<Figure> measure(int rows, int slackRows) {
    try {
      var folder = Files.createTempDirectory(directory.run(), "bench");
      try {
        return measure(folder, rows, slackRows);
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The bench cannot write its exports (%s).".formatted(e), e);
    }
  }

  private List<Figure> measure(Path folder, int rows, int slackRows) throws IOException {
    var run = new ImportRun(communities, directory);
    var warm = Math.min(WARM_UP, rows);
    var figures = new ArrayList<Figure>();
    run.measure("", new SyntheticExport(warm).table(folder.resolve("table.csv")), warm);
    figures.addAll(
        run.measure("CSV", new SyntheticExport(rows).table(folder.resolve("table.csv")), rows));
    for (var shape : DayShape.values()) {
      var archive = folder.resolve(shape.archive());
      run.measure("", new SyntheticExport(warm).days(shape, archive), warm);
      var size = shape == DayShape.SLACK ? slackRows : rows;
      figures.addAll(
          run.measure(shape.title(), new SyntheticExport(size).days(shape, archive), size));
      Files.delete(archive);
    }
    return List.copyOf(figures);
  }
}
