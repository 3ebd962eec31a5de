package org.banyan.insight.web;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.banyan.analysis.Analysis;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.access.Scope;
import org.banyan.platform.page.Frame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// Shows the health card of a community.
@Controller
@RequestMapping("/communities/{id}/health")
class HealthController {

  private final Analysis analysis;
  private final Templates pages;

  HealthController(Analysis analysis, Templates pages) {
    this.analysis = analysis;
    this.pages = pages;
  }

  @GetMapping
  @Requires(value = Power.INSIGHT_READ, partly = true)
  JteModel health(
      Frame frame, Acting acting, @PathVariable UUID id, @RequestParam Map<String, String> asked) {
    var behaviour = analysis.behaviour(acting, id);
    var page = HealthPage.of(frame, "/communities/" + id, Audience.of(asked), behaviour);
    return pages.insightHealth(frame, page);
  }

  @GetMapping("/export")
  @Requires(value = Power.DATA_EXPORT, partly = true)
  ResponseEntity<byte[]> export(
      Frame frame, Acting acting, @PathVariable UUID id, @RequestParam Map<String, String> asked)
      throws IOException {
    var behaviour = analysis.behaviour(acting, id);
    acting.demand(Power.DATA_EXPORT, new Scope.Community(id));
    var rows = new HealthRows(frame).of(behaviour.health(Audience.of(asked).everywhere()));
    return new TableFile("health", rows).answer(asked);
  }
}
