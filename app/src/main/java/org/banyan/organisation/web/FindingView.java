package org.banyan.organisation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.DutyId;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.review.Finding;
import org.banyan.organisation.review.FindingWords;
import org.banyan.organisation.review.Severity;

/// A finding as a page shows it.
public record FindingView(
    String id,
    String check,
    String title,
    Severity severity,
    String sentence,
    String why,
    String source,
    String remedy,
    List<String> fix,
    List<WitnessView> witness,
    Compared compared) {

  private static final int SHOWN = 12;

  /// A part of the charter that shows the finding, with where to look at it.
  public record WitnessView(String title, String address) {}

  /// How a finding stands where two reviews are compared.
  public enum Compared {
    FRESH,
    UNCHANGED,
    ALONE;

    public String key() {
      return "organisation.compare." + name().toLowerCase(Locale.ROOT);
    }
  }

  /// With the changes that would put it right by themselves, told in words; none where somebody has
  /// to think.
  static FindingView of(
      Finding finding, FindingWords words, String title, List<String> fix, Compared compared) {
    return new FindingView(
        finding.id(),
        finding.check().name(),
        title,
        finding.severity(),
        words.sentence(finding),
        words.why(finding.check()),
        words.source(finding.check()),
        words.remedy(finding),
        fix,
        finding.witness().stream().limit(SHOWN).map(id -> witness(id, words)).toList(),
        compared);
  }

  /// Whether a change of the charter can mend it: something of the charter shows it.
  public boolean isOfTheCharter() {
    return !witness.isEmpty() || !fix.isEmpty();
  }

  public boolean isCompared() {
    return compared != Compared.ALONE;
  }

  /// The class that colours it.
  public String tone() {
    return switch (severity) {
      case ERROR -> "bad";
      case WARNING -> "warn";
      case INFO -> "";
    };
  }

  public String icon() {
    return switch (severity) {
      case ERROR -> "circle-x";
      case WARNING -> "alert-triangle";
      case INFO -> "info-circle";
    };
  }

  private static WitnessView witness(CharterId id, FindingWords words) {
    var title = words.title(id);
    var found = id instanceof DutyId || id instanceof PostId;
    return new WitnessView(
        title,
        found ? "/organisation/duties?q=" + URLEncoder.encode(title, StandardCharsets.UTF_8) : "");
  }
}
