package org.banyan.community.web;

import java.util.List;
import org.banyan.platform.access.Power;
import org.banyan.platform.page.Room;
import org.banyan.platform.page.Room.Way;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room of the communities in the rail.
@Configuration(proxyBeanMethods = false)
class CommunityRooms {

  @Bean
  Room communityRoom() {
    return new Room(
        "community.room",
        "messages",
        20,
        List.of(
            new Way(
                "community.groups.title", "/communities/{community}/groups", Power.COMMUNITY_READ),
            new Way(
                "community.days.title", "/communities/{community}/group-days", Power.GROUP_MANAGE),
            new Way(
                "community.handovers.title",
                "/communities/{community}/handovers",
                Power.GROUP_MANAGE),
            new Way(
                "community.sources.title",
                "/communities/{community}/sources",
                Power.COMMUNITY_READ),
            new Way(
                "community.members.title", "/communities/{community}/members", Power.MEMBER_READ),
            new Way("community.all.title", "/communities", Power.COMMUNITY_READ)));
  }
}
