package org.banyan.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.platform.access.Acting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Lays out the rail: only rooms that exist and that the person may enter.
@Component
class Rails {

  private static final String COMMUNITIES = "/communities/";
  private static final String LAST_PLACE = "banyan.place";

  private final ObjectProvider<Room> rooms;
  private final ObjectProvider<PlaceCatalogue> catalogues;

  Rails(ObjectProvider<Room> rooms, ObjectProvider<PlaceCatalogue> catalogues) {
    this.rooms = rooms;
    this.catalogues = catalogues;
  }

  Frame.Rail of(HttpServletRequest request, Acting acting) {
    var places = catalogues.stream().flatMap(found -> found.places(acting).stream()).toList();
    var place = place(request, places);
    var here = here(request.getRequestURI(), place);
    var shown =
        rooms.stream()
            .sorted(Comparator.comparingInt(Room::order))
            .flatMap(room -> show(room, here, acting, place))
            .toList();
    return new Frame.Rail(shown, places, place);
  }

  /// The nearest address above a page: `/communities/7/groups` before `/communities`.
  private String here(String path, Optional<Place> place) {
    return rooms.stream()
        .flatMap(room -> room.ways().stream())
        .map(way -> address(way, place))
        .filter(address -> isHere(path, address))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static Stream<Frame.Shown> show(
      Room room, String here, Acting acting, Optional<Place> place) {
    var links =
        room.ways().stream()
            .filter(way -> isOpen(way, acting))
            .filter(way -> place.isPresent() || !way.needsCommunity())
            .map(way -> link(way, here, place))
            .toList();
    if (links.isEmpty()) {
      return Stream.empty();
    }
    var inside = links.stream().anyMatch(Frame.Link::here);
    return Stream.of(
        new Frame.Shown(room.key(), room.icon(), links.getFirst().address(), inside, links));
  }

  /// Rooms of communities open for whoever may enter a part of them, others for the whole only.
  private static boolean isOpen(Room.Way way, Acting acting) {
    return way.address().startsWith("/communities")
        ? acting.may(way.power())
        : acting.mayEverywhere(way.power());
  }

  private static Frame.Link link(Room.Way way, String here, Optional<Place> place) {
    var address = address(way, place);
    return new Frame.Link(way.key(), address, address.equals(here));
  }

  private static String address(Room.Way way, Optional<Place> place) {
    return place
        .map(found -> way.address().replace("{community}", found.id().toString()))
        .orElse(way.address());
  }

  private static boolean isHere(String path, String address) {
    return path.equals(address) || (!address.equals("/") && path.startsWith(address + "/"));
  }

  /// The community in the address, else the one visited last, else the first.
  private static Optional<Place> place(HttpServletRequest request, List<Place> places) {
    var inAddress =
        places.stream()
            .filter(place -> request.getRequestURI().startsWith(COMMUNITIES + place.id()))
            .findFirst();
    var session = request.getSession(false);
    if (session == null) {
      return inAddress.or(() -> places.stream().findFirst());
    }
    var last = session.getAttribute(LAST_PLACE);
    inAddress
        .filter(place -> !place.id().toString().equals(last))
        .ifPresent(place -> session.setAttribute(LAST_PLACE, place.id().toString()));
    return inAddress
        .or(() -> places.stream().filter(place -> place.id().toString().equals(last)).findFirst())
        .or(() -> places.stream().findFirst());
  }
}
