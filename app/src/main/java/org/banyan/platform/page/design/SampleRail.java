package org.banyan.platform.page.design;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.page.Frame.Link;
import org.banyan.platform.page.Frame.Rail;
import org.banyan.platform.page.Frame.Shown;
import org.banyan.platform.page.Place;

/// The rail as somebody sees it who may enter five rooms.
final class SampleRail {

  private static final Place TEA = new Place(new UUID(0, 1), "山野茶会");
  private static final Place FORUM = new Place(new UUID(0, 2), "Trailhead Forum");

  static final Rail RAIL =
      new Rail(
          List.of(
              room("today", "sun", List.of()),
              room(
                  "communities", "messages", List.of(link("groups", true), link("sources", false))),
              room(
                  "insight",
                  "chart-line",
                  List.of(link("health", false), link("retention", false))),
              room("organisation", "sitemap", List.of()),
              room("settings", "settings", List.of())),
          List.of(TEA, FORUM),
          Optional.of(TEA));

  private SampleRail() {}

  private static Shown room(String name, String icon, List<Link> links) {
    var here = links.stream().anyMatch(Link::here);
    return new Shown("platform.design.room." + name, icon, "/design", here, links);
  }

  private static Link link(String name, boolean here) {
    return new Link("platform.design.way." + name, "/design", here);
  }
}
