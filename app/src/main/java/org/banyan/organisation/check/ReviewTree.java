package org.banyan.organisation.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.banyan.organisation.Waiver;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.ModuleId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.review.Assessment;
import org.banyan.organisation.review.Finding;
import org.banyan.organisation.review.FindingWords;
import org.banyan.organisation.review.Findings;
import org.banyan.organisation.review.Principle;
import org.banyan.organisation.review.Severity;
import org.banyan.platform.language.Words;
import org.jspecify.annotations.Nullable;

/// A review as maps, lists and scalars, in the words of one language: the scores module by module
/// and then of the whole, each check with why it was not made where it was not, and the findings.
public final class ReviewTree {

  private ReviewTree() {}

  public static Map<String, Object> of(
      Charter charter,
      Findings findings,
      Words words,
      Function<PersonRef, String> names,
      Map<String, Waiver> waived) {
    var sentences = new FindingWords(words, charter, names);
    var json = new LinkedHashMap<String, Object>();
    json.put("title", charter.title());
    json.put("language", words.language().tag());
    json.put("modules", modules(findings));
    json.put("principles", principles(findings, words));
    json.put("parity", parity(findings, Optional.empty()));
    var totals = new LinkedHashMap<String, Object>();
    for (var severity : Severity.values()) {
      totals.put(severity.code(), findings.count(severity));
    }
    json.put("totals", totals);
    json.put("checks", checks(findings, words));
    var list = new ArrayList<Map<String, Object>>();
    for (var finding : findings.list()) {
      var one = finding(finding, sentences);
      Optional.ofNullable(waived.get(finding.id()))
          .ifPresent(waiver -> one.put("waived", waiver(waiver)));
      list.add(one);
    }
    json.put("findings", list);
    return json;
  }

  static List<Map<String, Object>> checks(Findings findings, Words words) {
    return findings.assessments().stream().map(each -> check(each, words)).toList();
  }

  static Map<String, Object> finding(Finding finding, FindingWords sentences) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", finding.id());
    json.put("check", finding.check().name());
    json.put("principle", finding.check().principle().code());
    json.put("severity", finding.severity().code());
    json.put("message", sentences.sentence(finding));
    json.put("why", sentences.why(finding.check()));
    json.put("source", sentences.source(finding.check()));
    json.put("remedy", sentences.remedy(finding));
    json.put("witness", finding.witness().stream().map(CharterId::value).toList());
    return json;
  }

  private static Map<String, Object> waiver(Waiver waiver) {
    return Map.of("reason", waiver.reason(), "until", waiver.until().toString());
  }

  static List<Map<String, Object>> principles(Findings findings, Words words) {
    var list = new ArrayList<Map<String, Object>>();
    for (var principle : Principle.values()) {
      var json = new LinkedHashMap<String, Object>();
      json.put("id", principle.code());
      json.put("title", words.say(principle.key()));
      var score = findings.score(principle);
      json.put("score", score.isPresent() ? (Object) score.getAsInt() : null);
      list.add(json);
    }
    return list;
  }

  static List<Map<String, Object>> modules(Findings findings) {
    var list = new ArrayList<Map<String, Object>>();
    for (var module : findings.modules()) {
      var scores = new LinkedHashMap<String, Object>();
      for (var principle : Principle.values()) {
        findings
            .score(principle, module.id())
            .ifPresent(score -> scores.put(principle.code(), score));
      }
      var json = new LinkedHashMap<String, Object>();
      json.put("id", module.id().value());
      json.put("title", module.title());
      json.put("scores", scores);
      json.put("parity", parity(findings, Optional.of(module.id())));
      list.add(json);
    }
    return list;
  }

  static @Nullable Object parity(Findings findings, Optional<ModuleId> module) {
    return findings.parity(module).map(index -> rounded(index.value())).orElse(null);
  }

  private static double rounded(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }

  private static Map<String, Object> check(Assessment assessment, Words words) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", assessment.check().name());
    json.put("title", words.say(assessment.check().key()));
    switch (assessment) {
      case Assessment.Assessed assessed -> {
        json.put("assessed", true);
        json.put("examined", assessed.examined());
        json.put("findings", assessed.findings().size());
      }
      case Assessment.NotAssessed(_, var missing) -> {
        json.put("assessed", false);
        json.put("missing", missing.name());
        json.put("cause", words.say("organisation.report.not-assessed", words.say(missing.key())));
      }
    }
    return json;
  }
}
