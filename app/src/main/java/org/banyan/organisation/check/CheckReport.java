package org.banyan.organisation.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.review.Severity;
import org.banyan.organisation.yaml.Problem;
import org.banyan.organisation.yaml.SourceText;

/// What a check of a file or a folder came to: the organisations read, what is wrong with their
/// files, and the text of all that were read so that a report can point into them.
public record CheckReport(
    Origin origin,
    List<Checked> organisations,
    List<Problem> problems,
    Map<String, SourceText> texts) {

  public static final int CLEAN = 0;
  public static final int ERRORS = 1;
  public static final int UNREADABLE = 2;

  public CheckReport {
    organisations = List.copyOf(organisations);
    problems = List.copyOf(problems);
    texts = Map.copyOf(texts);
  }

  /// 0 clean, 1 errors found, 2 nothing readable.
  public int exitCode() {
    if (organisations.isEmpty()) {
      return UNREADABLE;
    }
    return count(Severity.ERROR) > 0 || !problems.isEmpty() ? ERRORS : CLEAN;
  }

  long count(Severity severity) {
    return organisations.stream().mapToLong(each -> each.findings().count(severity)).sum();
  }

  /// The lines of a file that was read; none where its text is not to be shown.
  List<String> lines(String file) {
    return Optional.ofNullable(texts.get(file)).map(SourceText::lines).orElse(List.of());
  }
}
