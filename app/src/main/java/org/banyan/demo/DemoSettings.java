package org.banyan.demo;

import org.banyan.simulator.World;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/// What the sample is made of.
@Configuration(proxyBeanMethods = false)
class DemoSettings {

  @Bean
  @Fallback
  DemoWorld brand() {
    return World::brand;
  }
}
