package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.banyan.organisation.AdoptedCharter;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.Trend;
import org.banyan.organisation.Waivers;
import org.banyan.organisation.workbook.CharterWorkbook;
import org.banyan.organisation.yaml.CharterWriter;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// Shows what the review finds in the charter in force.
@Controller
@Requires(Power.ORGANISATION_READ)
class ReviewController {

  private static final int SHOWN = 25;

  private final Organisation organisation;
  private final Waivers waivers;
  private final Trend trend;
  private final MendingPlaces mending;
  private final CharterNames names;
  private final Templates pages;

  ReviewController(
      Organisation organisation,
      Waivers waivers,
      Trend trend,
      MendingPlaces mending,
      CharterNames names,
      Templates pages) {
    this.organisation = organisation;
    this.waivers = waivers;
    this.trend = trend;
    this.mending = mending;
    this.names = names;
    this.pages = pages;
  }

  @GetMapping("/organisation/review")
  JteModel review(
      Frame frame,
      Acting acting,
      @RequestParam(defaultValue = "false") boolean whole,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "") String into) {
    var found = organisation.review();
    if (found.isEmpty()) {
      return pages.organisationBegin(frame, TemplateView.all(frame));
    }
    var adopted = found.get();
    var charter = adopted.charter();
    var shown =
        new Shown(
            whole ? Integer.MAX_VALUE : SHOWN,
            all,
            waivers.of(adopted.findings()),
            names::of,
            Shown.fixes(charter, organisation.evidence(charter), adopted.findings()),
            Optional.empty());
    return pages.organisationReview(
        frame,
        adopted,
        names.of(adopted.adoptedBy()),
        writing(adopted, frame).review(shown),
        all,
        mending.where(into, acting),
        trend.upTo(adopted.revision()));
  }

  @GetMapping("/organisation/charter.yaml")
  ResponseEntity<byte[]> yaml() {
    var adopted = inForce();
    var text = CharterWriter.write(adopted.charter()).getBytes(StandardCharsets.UTF_8);
    return CharterFiles.yaml(text, "charter-" + adopted.revision());
  }

  @GetMapping("/organisation/charter.xlsx")
  ResponseEntity<byte[]> workbook(Frame frame) throws IOException {
    var adopted = inForce();
    var out = new ByteArrayOutputStream();
    CharterWorkbook.write(adopted.charter(), Words.of(frame.language()), out);
    return CharterFiles.workbook(out.toByteArray(), "charter-" + adopted.revision());
  }

  private AdoptedCharter inForce() {
    return organisation.review().orElseThrow(() -> new NoSuch("charter", organisation.revision()));
  }

  private ReviewWriting writing(AdoptedCharter adopted, Frame frame) {
    var charter = adopted.charter();
    return new ReviewWriting(charter, adopted.findings(), frame, names.of(charter));
  }
}
