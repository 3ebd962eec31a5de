package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.web.DutyMatrix.Asked;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// Shows who is responsible, accountable, consulted and informed for which duty.
@Controller
@Requires(Power.ORGANISATION_READ)
class DutiesController {

  private final Organisation organisation;
  private final CharterNames names;
  private final Templates pages;

  DutiesController(Organisation organisation, CharterNames names, Templates pages) {
    this.organisation = organisation;
    this.names = names;
    this.pages = pages;
  }

  @GetMapping("/organisation/duties")
  JteModel duties(
      Frame frame,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String module,
      @RequestParam(defaultValue = "1") int page) {
    var adopted = organisation.review();
    if (adopted.isEmpty()) {
      return pages.organisationBegin(frame, TemplateView.all(frame));
    }
    var charter = adopted.get().charter();
    var matrix = new DutyMatrix(charter, adopted.get().findings(), frame, names.of(charter));
    return pages.organisationDuties(
        frame, matrix.view(new Asked("/organisation/duties", q.strip(), module, page)));
  }
}
