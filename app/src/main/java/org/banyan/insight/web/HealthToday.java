package org.banyan.insight.web;

import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.analysis.Analysis;
import org.banyan.analysis.health.Sign;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.access.Whereabouts;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Place;
import org.banyan.platform.page.TodayBlock;
import org.springframework.stereotype.Component;
import templates.Templates;

/// The piece of the start page that shows how the community is: four figures of its health card.
@Component
class HealthToday implements TodayBlock {

  private static final Set<Sign> TELLING =
      Set.of(Sign.LOST_REGULARS, Sign.NEWCOMERS_STAYING, Sign.NET_CHANGE, Sign.ACTIVE);

  private final Analysis analysis;
  private final Templates pages;

  HealthToday(Analysis analysis, Templates pages) {
    this.analysis = analysis;
    this.pages = pages;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Optional<Content> show(Frame frame) {
    return frame
        .acting()
        .flatMap(acting ->
            frame
                .rail()
                .place()
                .filter(place ->
                    acting.may(Power.INSIGHT_READ, Whereabouts.of(new Scope.Community(place.id()))))
                .flatMap(place -> show(frame, acting, place)));
  }

  private Optional<Content> show(Frame frame, Acting acting, Place place) {
    var audience = Audience.of(Map.of());
    var behaviour = analysis.behaviour(acting, place.id());
    var address = "/communities/" + place.id();
    return behaviour
        .health(audience.everywhere())
        .flatMap(health ->
            behaviour
                .coverage(audience.everywhere())
                .map(coverage -> new HealthCard(frame, address, coverage, health)))
        .map(card ->
            pages.insightToday(frame, place.name(), address + "/health", card.tiles(TELLING)));
  }
}
