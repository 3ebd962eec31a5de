package org.banyan.community.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.banyan.community.Communities;
import org.banyan.platform.bench.Bench;
import org.banyan.platform.bench.Figure;
import org.banyan.platform.store.DataDirectory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Imports synthetic exports of both formats into communities of its own, which it removes again.
@Component
final class ImportBench implements Bench {

  private static final int TABLE_ROWS = 1_000_000;
  private static final int SLACK_ROWS = 500_000;
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
    return measure(TABLE_ROWS, SLACK_ROWS);
  }

  /// Of each format so many rows.
  List<Figure> measure(int tableRows, int slackRows) {
    try {
      var folder = Files.createTempDirectory(directory.run(), "bench");
      try {
        var run = new ImportRun(communities, directory);
        var warm = Math.min(WARM_UP, tableRows);
        run.measure("", new SyntheticExport(warm).table(folder.resolve("warm.csv")), warm);
        run.measure("", new SyntheticExport(warm).slack(folder.resolve("warm.zip")), warm);
        var table = new SyntheticExport(tableRows).table(folder.resolve("bench.csv"));
        var slack = new SyntheticExport(slackRows).slack(folder.resolve("bench.zip"));
        return Stream.of(
                run.measure("CSV", table, tableRows), run.measure("Slack", slack, slackRows))
            .flatMap(List::stream)
            .toList();
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The bench cannot write its exports (%s).".formatted(e), e);
    }
  }
}
