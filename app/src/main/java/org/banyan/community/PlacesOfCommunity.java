package org.banyan.community;

import java.util.List;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Decision;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.page.Place;
import org.banyan.platform.page.ScopeCatalogue;
import org.springframework.stereotype.Component;

/// The communities that a person may enter.
@Component
class PlacesOfCommunity implements ScopeCatalogue {

  private final KnownCommunities known;

  PlacesOfCommunity(KnownCommunities known) {
    this.known = known;
  }

  @Override
  public List<Place> places(Acting acting) {
    return known.all().stream()
        .filter(community -> mayRead(acting, community))
        .map(community -> new Place(community.id().value(), community.name()))
        .toList();
  }

  private static boolean mayRead(Acting acting, Community community) {
    return acting.grants().decide(Power.COMMUNITY_READ, new Scope.Community(community.id().value()))
        instanceof Decision.Allowed;
  }
}
