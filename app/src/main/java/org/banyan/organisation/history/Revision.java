package org.banyan.organisation.history;

import java.time.LocalDate;
import java.util.List;
import org.banyan.organisation.yaml.Problem;

/// One revision of an organisation’s files: when, what was said of it, how large the organisation
/// was, what its review found, what was wrong with the files, and what had become otherwise.
public record Revision(
    String commit,
    LocalDate day,
    String subject,
    Size size,
    Found found,
    List<Problem> problems,
    List<Told> changes) {

  private static final int SHORT = 10;

  /// How large an organisation is.
  public record Size(int units, int posts, int people, int vacancies) {}

  /// How many findings its review has, by severity.
  public record Found(long errors, long warnings, long notes) {}

  public Revision {
    problems = List.copyOf(problems);
    changes = List.copyOf(changes);
  }

  /// As much of the commit’s name as people write.
  String shortCommit() {
    return commit.substring(0, Math.min(SHORT, commit.length()));
  }
}
