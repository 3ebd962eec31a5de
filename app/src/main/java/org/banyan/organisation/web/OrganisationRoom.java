package org.banyan.organisation.web;

import java.util.List;
import org.banyan.platform.access.Power;
import org.banyan.platform.page.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room of the organisation in the rail.
@Configuration(proxyBeanMethods = false)
class OrganisationRoom {

  @Bean
  Room roomOfTheOrganisation() {
    return new Room(
        "organisation.room",
        "sitemap",
        70,
        List.of(
            new Room.Way(
                "organisation.review.title", "/organisation/review", Power.ORGANISATION_READ),
            new Room.Way(
                "organisation.chart.title", "/organisation/chart", Power.ORGANISATION_READ),
            new Room.Way(
                "organisation.duties.title", "/organisation/duties", Power.ORGANISATION_READ),
            new Room.Way(
                "organisation.seats.title", "/organisation/seats", Power.ORGANISATION_READ),
            new Room.Way(
                "organisation.drafts.title", "/organisation/drafts", Power.ORGANISATION_READ),
            new Room.Way(
                "organisation.revisions.title", "/organisation/revisions", Power.ORGANISATION_READ),
            new Room.Way("organisation.access.title", AccessList.ADDRESS, Power.AUDIT_READ)));
  }
}
