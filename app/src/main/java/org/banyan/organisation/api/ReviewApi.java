package org.banyan.organisation.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.banyan.organisation.AdoptedCharter;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.Waivers;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.check.ReviewTree;
import org.banyan.organisation.review.Review;
import org.banyan.platform.access.InScope;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.access.TokenScope;
import org.banyan.platform.api.Problem;
import org.banyan.platform.api.Problems;
import org.banyan.platform.api.Trouble;
import org.banyan.platform.language.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The review of the charter in force, and of a charter that a program brings; of the latter
/// nothing is kept.
@Controller
@Requires(Power.ORGANISATION_READ)
class ReviewApi {

  private final Organisation organisation;
  private final Waivers waivers;

  ReviewApi(Organisation organisation, Waivers waivers) {
    this.organisation = organisation;
    this.waivers = waivers;
  }

  @InScope(TokenScope.REVIEW_READ)
  @GetMapping("/api/v1/review")
  ResponseEntity<Map<String, Object>> review(HttpServletRequest request) {
    return organisation
        .review()
        .map(adopted -> answer(adopted, request))
        .orElseGet(() -> Problems.answer(Problem.of(Trouble.NO_CHARTER), request));
  }

  @InScope(TokenScope.REVIEW_READ)
  @PostMapping("/api/v1/review")
  ResponseEntity<Map<String, Object>> check(HttpServletRequest request) throws IOException {
    return switch (Sent.in(request)) {
      case Sent.Objected(var problem) -> Problems.answer(problem, request);
      case Sent.Understood(var charter) -> {
        var findings = Review.of(charter, organisation.evidence(charter));
        var words = Words.of(Problems.language(request));
        yield said(ReviewTree.of(charter, findings, words, PersonRef::value, Map.of()), words);
      }
    };
  }

  private ResponseEntity<Map<String, Object>> answer(
      AdoptedCharter adopted, HttpServletRequest request) {
    var words = Words.of(Problems.language(request));
    var findings = adopted.findings();
    var tree =
        ReviewTree.of(adopted.charter(), findings, words, PersonRef::value, waivers.of(findings));
    tree.put("revision", adopted.revision());
    return said(tree, words);
  }

  private static ResponseEntity<Map<String, Object>> said(Map<String, Object> tree, Words words) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_LANGUAGE, words.language().tag())
        .body(tree);
  }
}
