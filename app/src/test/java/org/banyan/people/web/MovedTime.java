package org.banyan.people.web;

import org.banyan.platform.time.SettableClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A clock that tests move.
@TestConfiguration(proxyBeanMethods = false)
class MovedTime {

  @Bean
  @Primary
  SettableClock settableClock() {
    return new SettableClock("2026-11-02T04:00:00Z");
  }
}
