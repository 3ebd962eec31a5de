package org.banyan.community;

import java.util.List;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.page.Place;
import org.banyan.platform.page.PlaceCatalogue;
import org.springframework.stereotype.Component;

/// The communities that a person may enter.
@Component
class PlacesOfCommunity implements PlaceCatalogue {

  private final KnownCommunities known;

  PlacesOfCommunity(KnownCommunities known) {
    this.known = known;
  }

  @Override
  public List<Place> places(Acting acting) {
    return known.within(acting.grants().reach(Power.COMMUNITY_READ)).stream()
        .map(community -> new Place(community.id().value(), community.name()))
        .toList();
  }
}
