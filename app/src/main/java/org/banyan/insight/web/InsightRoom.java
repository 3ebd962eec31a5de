package org.banyan.insight.web;

import java.util.List;
import org.banyan.platform.access.Power;
import org.banyan.platform.page.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room of data analysis in the rail.
@Configuration(proxyBeanMethods = false)
class InsightRoom {

  @Bean
  Room insight() {
    return new Room(
        "insight.room",
        "chart-line",
        60,
        List.of(
            new Room.Way(
                "insight.health.title", "/communities/{community}/health", Power.INSIGHT_READ),
            new Room.Way(
                "insight.retention.title",
                "/communities/{community}/retention",
                Power.INSIGHT_READ)));
  }
}
