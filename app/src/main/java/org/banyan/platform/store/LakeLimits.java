package org.banyan.platform.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the lake may take of the machine: memory, threads of one question, questions at a time.
@ConfigurationProperties("banyan.lake")
public record LakeLimits(
    @DefaultValue("512MB") String memory,
    @DefaultValue("2") int workers,
    @DefaultValue("3") int callers) {

  public LakeLimits {
    if (!memory.matches("\\d+(KB|MB|GB|KiB|MiB|GiB)")) {
      throw new IllegalArgumentException(
          "banyan.lake.memory (%s) is no size such as 512MB.".formatted(memory));
    }
    if (workers < 1 || callers < 1) {
      throw new IllegalArgumentException(
          "banyan.lake.workers (%d) and callers (%d) must be at least 1."
              .formatted(workers, callers));
    }
  }
}
