package org.banyan.community.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.banyan.community.Communities;
import org.banyan.community.CommunityId;
import org.banyan.community.ImportOrder;
import org.banyan.community.ImportOutcome;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.bench.Figure;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.DataDirectory;

/// One import with what it cost: time, processor, heap and disk. The processor time is that of this
/// process; an embedded PostgreSQL runs beside it.
final class ImportRun {

  private static final double ROWS_PER_SECOND = 150_000;
  private static final double PROCESSOR_PER_MILLION = 6.5;
  private static final double HEAP = 512;
  private static final double BYTES_PER_ACTIVITY = 12;
  private static final double MEBIBYTE = 1024 * 1024;

  private final Communities communities;
  private final DataDirectory directory;

  ImportRun(Communities communities, DataDirectory directory) {
    this.communities = communities;
    this.directory = directory;
  }

  List<Figure> measure(String format, Path export, int rows) throws IOException {
    var community = communities.begin("bench " + UUID.randomUUID(), ZoneId.of("UTC")).id();
    try {
      heap().forEach(MemoryPoolMXBean::resetPeakUsage);
      var processor = processorNanos();
      var began = System.nanoTime();
      keep(community, export);
      var seconds = (System.nanoTime() - began) / 1e9;
      var busy = (processorNanos() - processor) / 1e9;
      var peak = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEBIBYTE;
      var millions = rows / 1e6;
      return List.of(
          Figure.atLeast(format + ", speed", rows / seconds, "rows/s", ROWS_PER_SECOND),
          Figure.atMost(
              format + ", processor time per million rows",
              busy / millions,
              "s",
              PROCESSOR_PER_MILLION),
          Figure.atMost(format + ", peak heap", peak, "MiB", HEAP),
          Figure.atMost(
              format + ", disk per activity without text",
              (double) bytes(community) / rows,
              "B",
              BYTES_PER_ACTIVITY));
    } finally {
      communities.remove(community, null);
    }
  }

  private void keep(CommunityId community, Path export) {
    var order =
        new ImportOrder(
            export,
            String.valueOf(export.getFileName()),
            community,
            ReadingOptions.in(ZoneId.of("UTC")),
            Optional.empty(),
            Language.EN);
    if (communities.importing(order, Progress.SILENT)
        instanceof ImportOutcome.Refused(var problem)) {
      throw new IllegalStateException("The bench’s own export is refused (%s).".formatted(problem));
    }
  }

  private long bytes(CommunityId community) throws IOException {
    try (var files = Files.list(directory.record().resolve(community.value().toString()))) {
      return files
          .filter(file -> !file.getFileName().toString().contains("-text"))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }

  private static Stream<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
