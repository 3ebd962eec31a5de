package org.banyan.insight.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.banyan.analysis.presence.Period;
import org.banyan.analysis.presence.Retention;

/// What the reader wants to see of retention, as the address says it.
public record RetentionQuery(
    Period period, Retention retention, Show show, Audience audience, int page) {

  /// Cells as shares of the cohort or as counts of people.
  public enum Show {
    SHARE,
    PEOPLE
  }

  static RetentionQuery of(Map<String, String> asked) {
    return new RetentionQuery(
        one(Period.values(), asked.getOrDefault("period", ""), Period.WEEK),
        one(Retention.values(), asked.getOrDefault("retention", ""), Retention.BRACKET),
        one(Show.values(), asked.getOrDefault("show", ""), Show.SHARE),
        Audience.of(asked),
        page(asked.getOrDefault("page", "")));
  }

  RetentionQuery by(Period other) {
    return new RetentionQuery(other, retention, show, audience, 0);
  }

  RetentionQuery as(Retention other) {
    return new RetentionQuery(period, other, show, audience, page);
  }

  RetentionQuery showing(Show other) {
    return new RetentionQuery(period, retention, other, audience, page);
  }

  RetentionQuery at(int other) {
    return new RetentionQuery(period, retention, show, audience, other);
  }

  /// The address that asks for this again.
  String address(String path) {
    return audience
        .in(
            Address.of(path)
                .with("period", word(period))
                .with("retention", word(retention))
                .with("show", word(show))
                .with("page", page == 0 ? "" : String.valueOf(page)))
        .text();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E one(E[] all, String asked, E otherwise) {
    return Arrays.stream(all)
        .filter(value -> word(value).equals(asked))
        .findFirst()
        .orElse(otherwise);
  }

  private static int page(String asked) {
    return asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : 0;
  }
}
