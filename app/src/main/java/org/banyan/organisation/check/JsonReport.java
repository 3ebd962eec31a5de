package org.banyan.organisation.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.origin.Mapping;
import org.banyan.organisation.origin.Mapping.Came;
import org.banyan.organisation.origin.Remark.Reason;
import org.banyan.organisation.review.Finding;
import org.banyan.organisation.review.FindingWords;
import org.banyan.organisation.review.Severity;
import org.banyan.organisation.yaml.Place;
import org.banyan.organisation.yaml.Problem;
import org.banyan.platform.language.Words;
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
    json.put("principles", ReviewTree.principles(checked.findings(), words));
    json.put("modules", ReviewTree.modules(checked.findings()));
    json.put("parity", ReviewTree.parity(checked.findings(), Optional.empty()));
    json.put("checks", ReviewTree.checks(checked.findings(), words));
    var findings = new ArrayList<Map<String, Object>>();
    for (var finding : checked.findings().list()) {
      findings.add(finding(checked, finding, sentences));
    }
    json.put("findings", findings);
    json.put("facts", checked.facts());
    checked.mapping().ifPresent(mapping -> json.put("mapping", mapping(mapping, words)));
    return json;
  }

  private static Map<String, Object> finding(
      Checked checked, Finding finding, FindingWords sentences) {
    var json = placed(checked.placeOf(finding.witness()).orElse(checked.start()));
    json.putAll(ReviewTree.finding(finding, sentences));
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
