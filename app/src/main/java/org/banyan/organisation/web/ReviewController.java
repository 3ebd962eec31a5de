package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.banyan.organisation.AdoptedCharter;
import org.banyan.organisation.CharterTemplate;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.Trend;
import org.banyan.organisation.Waivers;
import org.banyan.organisation.fix.Fixes;
import org.banyan.organisation.web.ReviewWriting.Shown;
import org.banyan.organisation.workbook.CharterWorkbook;
import org.banyan.organisation.yaml.CharterWriter;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
  private static final MediaType WORKBOOK =
      new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Organisation organisation;
  private final Waivers waivers;
  private final Trend trend;
  private final CharterNames names;
  private final Templates pages;

  ReviewController(
      Organisation organisation,
      Waivers waivers,
      Trend trend,
      CharterNames names,
      Templates pages) {
    this.organisation = organisation;
    this.waivers = waivers;
    this.trend = trend;
    this.names = names;
    this.pages = pages;
  }

  @GetMapping("/organisation/review")
  JteModel review(
      Frame frame,
      @RequestParam(defaultValue = "false") boolean whole,
      @RequestParam(defaultValue = "false") boolean all) {
    var found = organisation.review();
    if (found.isEmpty()) {
      return pages.organisationBegin(frame, CharterTemplate.FOUR_MODULES.code());
    }
    var adopted = found.get();
    var charter = adopted.charter();
    var fixes =
        ReviewWriting.isSmall(charter)
            ? Optional.of(new Fixes(charter, organisation.evidence(charter), adopted.findings()))
            : Optional.<Fixes>empty();
    var shown =
        new Shown(
            whole ? Integer.MAX_VALUE : SHOWN,
            all,
            waivers.of(adopted.findings()),
            names::of,
            fixes);
    return pages.organisationReview(
        frame,
        adopted,
        names.of(adopted.adoptedBy()),
        writing(adopted, frame).review(shown),
        all,
        trend.upTo(adopted.revision()));
  }

  @GetMapping("/organisation/charter.yaml")
  ResponseEntity<byte[]> yaml() {
    var text = CharterWriter.write(inForce().charter()).getBytes(StandardCharsets.UTF_8);
    return file(text, "yaml", new MediaType("application", "yaml", StandardCharsets.UTF_8));
  }

  @GetMapping("/organisation/charter.xlsx")
  ResponseEntity<byte[]> workbook(Frame frame) throws IOException {
    var out = new ByteArrayOutputStream();
    CharterWorkbook.write(inForce().charter(), Words.of(frame.language()), out);
    return file(out.toByteArray(), "xlsx", WORKBOOK);
  }

  private AdoptedCharter inForce() {
    return organisation.review().orElseThrow(() -> new NoSuch("charter", organisation.revision()));
  }

  private ResponseEntity<byte[]> file(byte[] content, String ending, MediaType type) {
    var name = "charter-%d.%s".formatted(inForce().revision(), ending);
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }

  private ReviewWriting writing(AdoptedCharter adopted, Frame frame) {
    var charter = adopted.charter();
    return new ReviewWriting(charter, adopted.findings(), frame, names.of(charter));
  }
}
