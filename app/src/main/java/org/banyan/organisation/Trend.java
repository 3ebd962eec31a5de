package org.banyan.organisation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.banyan.organisation.review.Findings;
import org.banyan.organisation.review.Principle;
import org.banyan.organisation.review.Review;
import org.banyan.organisation.review.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// How the scores went from one revision to the next. A revision never changes, so each is reviewed
/// once and only its scores are kept; what was seen in data is left out, because it was of its day.
@Service
public class Trend {

  private static final int SHOWN = 12;

  private final History history;
  private final Map<Long, Scores> known = new ConcurrentHashMap<>();

  Trend(History history) {
    this.history = history;
  }

  /// The scores of one revision.
  public record Scores(
      long revision, Instant at, Map<Principle, OptionalInt> list, long errors, long warnings) {

    /// One score as people read it.
    public String of(Principle principle) {
      var score = list.getOrDefault(principle, OptionalInt.empty());
      return score.isPresent() ? Integer.toString(score.getAsInt()) : "—";
    }
  }

  /// The last dozen revisions that were not taken back, the oldest first.
  public List<Scores> upTo(long revision) {
    return history.revisions(revision + 1, SHOWN).reversed().stream()
        .filter(past -> past.withdrawnAt().isEmpty())
        .flatMap(past -> Stream.ofNullable(known.computeIfAbsent(past.number(), _ -> scores(past))))
        .toList();
  }

  private @Nullable Scores scores(PastRevision past) {
    return history
        .charter(past.number())
        .map(charter -> scores(past, Review.of(charter)))
        .orElse(null);
  }

  private static Scores scores(PastRevision past, Findings findings) {
    var list = new EnumMap<Principle, OptionalInt>(Principle.class);
    for (var principle : Principle.values()) {
      list.put(principle, findings.score(principle));
    }
    return new Scores(
        past.number(),
        past.at(),
        Map.copyOf(list),
        findings.count(Severity.ERROR),
        findings.count(Severity.WARNING));
  }
}
