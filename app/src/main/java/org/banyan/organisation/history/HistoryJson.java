package org.banyan.organisation.history;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.banyan.organisation.yaml.Problem;
import org.banyan.platform.language.Words;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A history for programs.
public final class HistoryJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private HistoryJson() {}

  public static String of(HistoryReport report, Words words) {
    var root = new LinkedHashMap<String, Object>();
    root.put("from", report.origin().code());
    root.put("exit", report.exitCode());
    report.problem().ifPresent(problem -> root.put("problem", problem(problem, words)));
    root.put("goes_further_back", report.goesFurtherBack());
    root.put("revisions", report.revisions().stream().map(each -> revision(each, words)).toList());
    return MAPPER.writeValueAsString(root);
  }

  private static Map<String, Object> revision(Revision revision, Words words) {
    var size = revision.size();
    var found = revision.found();
    var json = new LinkedHashMap<String, Object>();
    json.put("commit", revision.commit());
    json.put("day", revision.day().toString());
    json.put("subject", revision.subject());
    json.put("units", size.units());
    json.put("posts", size.posts());
    json.put("people", size.people());
    json.put("vacancies", size.vacancies());
    json.put(
        "findings",
        Map.of("error", found.errors(), "warning", found.warnings(), "info", found.notes()));
    json.put("problems", revision.problems().stream().map(each -> problem(each, words)).toList());
    json.put("changes", revision.changes().stream().map(HistoryJson::change).toList());
    return json;
  }

  private static Map<String, Object> change(Told told) {
    var json = new LinkedHashMap<String, Object>();
    json.put("kind", told.kind().name().toLowerCase(Locale.ROOT));
    json.put("sentence", told.sentence());
    return json;
  }

  private static Map<String, Object> problem(Problem problem, Words words) {
    var json = new LinkedHashMap<String, Object>();
    json.put("file", problem.file());
    json.put("line", problem.at().line());
    json.put("column", problem.at().column());
    json.put("kind", problem.kind().name());
    json.put("message", problem.said(words));
    json.put("remedy", problem.remedy(words));
    return json;
  }
}
