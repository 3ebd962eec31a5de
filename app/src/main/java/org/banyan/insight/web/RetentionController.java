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

/// Shows who of those who began when is still there.
@Controller
@RequestMapping("/communities/{id}/retention")
class RetentionController {

  private final Analysis analysis;
  private final Templates pages;

  RetentionController(Analysis analysis, Templates pages) {
    this.analysis = analysis;
    this.pages = pages;
  }

  @GetMapping
  @Requires(value = Power.INSIGHT_READ, partly = true)
  JteModel retention(
      Frame frame, Acting acting, @PathVariable UUID id, @RequestParam Map<String, String> asked) {
    var behaviour = analysis.behaviour(acting, id);
    var query = RetentionQuery.of(asked);
    return pages.insightRetention(
        frame, RetentionPage.of(frame, "/communities/" + id, query, behaviour));
  }

  @GetMapping("/export")
  @Requires(value = Power.DATA_EXPORT, partly = true)
  ResponseEntity<byte[]> export(
      Frame frame, Acting acting, @PathVariable UUID id, @RequestParam Map<String, String> asked)
      throws IOException {
    var query = RetentionQuery.of(asked);
    var behaviour = analysis.behaviour(acting, id);
    acting.demand(Power.DATA_EXPORT, new Scope.Community(id));
    var triangle = behaviour.triangle(query.period(), query.retention(), query.audience().lens());
    var rows = new RetentionRows(new RetentionWords(frame, query)).of(triangle);
    return new TableFile("retention", rows).answer(asked);
  }
}
