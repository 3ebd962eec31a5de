package org.banyan.today.web;

import java.util.List;
import org.banyan.platform.access.Power;
import org.banyan.platform.page.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room of today in the rail.
@Configuration(proxyBeanMethods = false)
class TodayRoom {

  @Bean
  Room today() {
    return new Room(
        "today.room",
        "home",
        10,
        List.of(new Room.Way("today.title", "/", Power.ORGANISATION_READ)));
  }
}
