package org.banyan.organisation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.banyan.organisation.change.Parts;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.review.Finding;

/// Where in a draft a finding is put right by hand: the form of the first part that shows it,
/// people last, or of a new one where that part is missing.
final class Remedies {

  private Remedies() {}

  static String form(UUID draft, Charter charter, Finding finding) {
    var address = DraftPages.address(draft);
    var about = "&finding=" + encoded(finding.id());
    return finding.witness().stream()
        .sorted(Comparator.comparing(PersonRef.class::isInstance))
        .flatMap(id -> form(charter, id).stream())
        .findFirst()
        .or(() -> finding.place().flatMap(Remedies::missing))
        .map(form -> address + form + about)
        .orElse(address);
  }

  private static Optional<String> form(Charter charter, CharterId id) {
    return Parts.list(id.getClass())
        .filter(_ -> Parts.find(charter, id).isPresent())
        .map(list -> "/part?list=" + list + "&id=" + encoded(id.value()));
  }

  private static Optional<String> missing(CharterId id) {
    return Parts.list(id.getClass()).map(list -> "/part?list=" + list);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
