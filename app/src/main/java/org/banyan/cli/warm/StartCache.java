package org.banyan.cli.warm;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Makes, behind the first page of the first start, the cache from which every later start reads
/// its classes: a second, patient process starts on an empty directory, shows a page and ends.
@Component
@ConditionalOnProperty("banyan.start-cache")
class StartCache {

  private static final Logger LOG = LoggerFactory.getLogger(StartCache.class);
  private static final Duration REST = Duration.ofSeconds(15);

  private final Path cache;
  private @Nullable Thread maker;
  private @Nullable Process practice;

  StartCache(@Value("${banyan.start-cache}") Path cache) {
    this.cache = cache;
  }

  @EventListener(ApplicationReadyEvent.class)
  synchronized void makeWhenMissing() {
    if (!Files.exists(cache) && Files.isDirectory(cache.toAbsolutePath().resolveSibling("lib"))) {
      maker = Thread.ofVirtual().name("start-cache").start(this::make);
    }
  }

  @EventListener(ContextClosedEvent.class)
  synchronized void stop() {
    if (maker != null) {
      maker.interrupt();
    }
    if (practice != null) {
      practice.destroy();
    }
  }

  private void make() {
    var fresh = cache.resolveSibling(cache.getFileName() + ".new");
    try {
      Thread.sleep(REST);
      var data = Files.createTempDirectory("banyan-practice-");
      try {
        if (practise(fresh, data) == 0 && Files.exists(fresh)) {
          Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
        }
      } finally {
        FileSystemUtils.deleteRecursively(data);
      }
    } catch (IOException e) {
      LOG.debug("No cache for later starts.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int practise(Path fresh, Path data) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command(fresh, data))
            .redirectErrorStream(true)
            .redirectOutput(
                Redirect.to(cache.resolveSibling(cache.getFileName() + ".log").toFile()))
            .start();
    synchronized (this) {
      practice = process;
    }
    return process.waitFor();
  }

  private static List<String> command(Path fresh, Path data) {
    var command = new ArrayList<>(List.of("nice", "-n", "19"));
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-Dbanyan."))
        .forEach(command::add);
    command.add("-XX:AOTCacheOutput=" + fresh);
    command.add("-Dbanyan.practice=true");
    command.add("-jar");
    command.add(System.getProperty("java.class.path", ""));
    command.addAll(List.of("start", "--empty", "--port", "0", "--data", data.toString()));
    return command;
  }
}
