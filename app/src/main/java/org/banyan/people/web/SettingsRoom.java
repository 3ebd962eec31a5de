package org.banyan.people.web;

import java.util.List;
import org.banyan.platform.access.Power;
import org.banyan.platform.page.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room of the settings, with the people in it.
@Configuration(proxyBeanMethods = false)
class SettingsRoom {

  @Bean
  Room roomOfSettings() {
    return new Room(
        "platform.settings.title",
        "settings",
        100,
        List.of(
            new Room.Way("platform.settings.general", "/settings", Power.WORKSPACE_ADMINISTER),
            new Room.Way("platform.settings.people", "/people", Power.PEOPLE_MANAGE),
            new Room.Way("people.tokens.title", "/people/tokens", Power.PEOPLE_MANAGE),
            new Room.Way("platform.audit.title", "/settings/audit", Power.AUDIT_READ),
            new Room.Way("platform.health.title", "/settings/health", Power.WORKSPACE_ADMINISTER)));
  }
}
