package org.banyan.community;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.banyan.platform.store.DataDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.FileSystemUtils;

/// Clears away what imports that a crash ended have left among the segments. No batch names such a
/// file, so it never counted.
@Configuration(proxyBeanMethods = false)
class RecordSweep {

  // An import that is under way has not named its files yet either.
  private static final Duration OLD = Duration.ofDays(1);

  private final Manifest manifest;
  private final DataDirectory directory;
  private final Clock clock;

  RecordSweep(Manifest manifest, DataDirectory directory, Clock clock) {
    this.manifest = manifest;
    this.directory = directory;
    this.clock = clock;
  }

  @Bean
  RecurringTask<Void> sweeping() {
    return Tasks.recurring("record-sweep", FixedDelay.of(Duration.ofHours(6)))
        .execute((_, _) -> sweep());
  }

  void sweep() {
    try {
      for (var folder : content(directory.record())) {
        for (var file : Files.isDirectory(folder) ? content(folder) : List.<Path>of()) {
          if (isOld(file) && !manifest.names(directory.record().relativize(file).toString())) {
            FileSystemUtils.deleteRecursively(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The record cannot be swept (%s).".formatted(directory), e);
    }
  }

  private boolean isOld(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant().isBefore(clock.instant().minus(OLD));
  }

  private static List<Path> content(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }
}
