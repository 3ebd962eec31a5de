package org.banyan.organisation.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.ModuleId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.origin.Mapping;
import org.banyan.organisation.origin.Mapping.Came;
import org.banyan.organisation.origin.Remark.Reason;
import org.banyan.organisation.review.Assessment;
import org.banyan.organisation.review.Finding;
import org.banyan.organisation.review.FindingWords;
import org.banyan.organisation.review.Principle;
import org.banyan.organisation.review.Severity;
import org.banyan.organisation.yaml.Place;
import org.banyan.organisation.yaml.Problem;
import org.banyan.platform.language.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A check's report for programs. What a source states about itself stands under the source's name.
public final class JsonReport {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonReport() {}

  public static String of(CheckReport report, Words words) {
    var root = new LinkedHashMap<String, Object>();
    root.put("from", report.origin().code());
    root.put("exit", report.exitCode());
    var totals = new LinkedHashMap<String, Object>();
    for (var severity : Severity.values()) {
      totals.put(severity.code(), report.count(severity));
    }
    root.put("totals", totals);
    root.put("problems", report.problems().stream().map(each -> problem(each, words)).toList());
    root.put(
        "organisations",
        report.organisations().stream().map(each -> organisation(each, words)).toList());
    for (var checked : report.organisations()) {
      if (!checked.facts().isEmpty()) {
        root.put(report.origin().factsName(), checked.facts());
      }
    }
    return MAPPER.writeValueAsString(root);
  }

  private static Map<String, Object> problem(Problem problem, Words words) {
    var json = placed(new Place(problem.file(), problem.at()));
    json.put("kind", problem.kind().name());
    json.put("message", problem.said(words));
    json.put("remedy", problem.remedy(words));
    return json;
  }

  private static Map<String, Object> organisation(Checked checked, Words words) {
    var charter = checked.charter();
    var sentences = new FindingWords(words, charter, PersonRef::value);
    var json = new LinkedHashMap<String, Object>();
    json.put("file", checked.file());
    json.put("title", charter.title());
    json.put("units", charter.units().size());
    json.put("posts", charter.posts().size());
    json.put("duties", charter.duties().size());
    json.put("principles", principles(checked, words));
    json.put("modules", modules(checked));
    json.put("parity", parity(checked, Optional.empty()));
    json.put("checks", checked.findings().assessments().stream().map(JsonReport::check).toList());
    var findings = new ArrayList<Map<String, Object>>();
    for (var finding : checked.findings().list()) {
      findings.add(finding(checked, finding, sentences));
    }
    json.put("findings", findings);
    json.put("facts", checked.facts());
    checked.mapping().ifPresent(mapping -> json.put("mapping", mapping(mapping, words)));
    return json;
  }

  private static List<Map<String, Object>> principles(Checked checked, Words words) {
    var list = new ArrayList<Map<String, Object>>();
    for (var principle : Principle.values()) {
      var json = new LinkedHashMap<String, Object>();
      json.put("id", principle.code());
      json.put("title", words.say(principle.key()));
      var score = checked.findings().score(principle);
      json.put("score", score.isPresent() ? (Object) score.getAsInt() : null);
      list.add(json);
    }
    return list;
  }

  private static List<Map<String, Object>> modules(Checked checked) {
    var list = new ArrayList<Map<String, Object>>();
    for (var module : checked.findings().modules()) {
      var scores = new LinkedHashMap<String, Object>();
      for (var principle : Principle.values()) {
        checked
            .findings()
            .score(principle, module.id())
            .ifPresent(score -> scores.put(principle.code(), score));
      }
      var json = new LinkedHashMap<String, Object>();
      json.put("id", module.id().value());
      json.put("title", module.title());
      json.put("scores", scores);
      json.put("parity", parity(checked, Optional.of(module.id())));
      list.add(json);
    }
    return list;
  }

  private static @Nullable Object parity(Checked checked, Optional<ModuleId> module) {
    return checked.findings().parity(module).map(index -> rounded(index.value())).orElse(null);
  }

  private static double rounded(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }

  private static Map<String, Object> check(Assessment assessment) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", assessment.check().name());
    switch (assessment) {
      case Assessment.Assessed assessed -> {
        json.put("assessed", true);
        json.put("examined", assessed.examined());
        json.put("findings", assessed.findings().size());
      }
      case Assessment.NotAssessed(_, var missing) -> {
        json.put("assessed", false);
        json.put("missing", missing.name());
      }
    }
    return json;
  }

  private static Map<String, Object> finding(
      Checked checked, Finding finding, FindingWords sentences) {
    var json = placed(checked.placeOf(finding.witness()).orElse(checked.start()));
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

  private static Map<String, Object> mapping(Mapping mapping, Words words) {
    var json = new LinkedHashMap<String, Object>();
    json.put("files", mapping.files());
    var came = new LinkedHashMap<String, Object>();
    for (var kind : Came.values()) {
      came.put(kind.code(), mapping.count(kind));
    }
    json.put("came", came);
    json.put("left_out", remarks(mapping, Reason::isLeftOut, words));
    json.put("otherwise", remarks(mapping, reason -> !reason.isLeftOut(), words));
    return json;
  }

  private static List<Map<String, Object>> remarks(
      Mapping mapping, Predicate<Reason> wanted, Words words) {
    var list = new ArrayList<Map<String, Object>>();
    for (var remark : mapping.remarks()) {
      if (wanted.test(remark.reason())) {
        var json = new LinkedHashMap<String, Object>();
        json.put("what", remark.what());
        json.put("reason", remark.reason().code());
        json.put("message", words.say(remark.reason().key()));
        json.put("count", remark.places().size());
        json.put("places", remark.places().stream().map(JsonReport::placed).toList());
        list.add(json);
      }
    }
    return list;
  }

  private static Map<String, Object> placed(Place place) {
    var json = new LinkedHashMap<String, Object>();
    json.put("file", place.file());
    json.put("line", place.at().line());
    json.put("column", place.at().column());
    return json;
  }
}
