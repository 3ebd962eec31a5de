package org.banyan.community;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.banyan.community.reading.Author;
import org.banyan.community.reading.Channel;
import org.banyan.community.reading.Listed;
import org.banyan.community.reading.NotReadable;
import org.banyan.community.reading.Place;
import org.banyan.community.reading.Posting;
import org.banyan.community.reading.Problem;
import org.banyan.community.reading.Row;
import org.banyan.community.record.Settled;
import org.banyan.community.record.Staging;
import org.banyan.community.roster.RosterBook.Seen;

/// Takes the rows of one export, counts where each of them goes, and stages what can be kept.
final class Intake implements Consumer<Row> {

  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofDays(1);
  private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");
  private static final int TOLD_EVERY = 4096;
  private static final int SAMPLES = 10;
  private static final long MOST_LISTED = 2_000_000;

  private final Staging staging;
  private final Instant latest;
  private final LongConsumer told;
  private final Cast cast = new Cast();
  private final Lists lists = new Lists(cast);
  private final BitSet writers = new BitSet();
  private final Map<String, Counted> reasons = new LinkedHashMap<>();
  private long rows;
  private long system;
  private long unparsed;
  private long doubled;

  Intake(Staging staging, Instant now, LongConsumer told) {
    this.staging = staging;
    this.latest = now.plus(CLOCKS_MAY_DIFFER);
    this.told = told;
  }

  void list(List<Author> roster) {
    roster.forEach(cast::number);
  }

  @Override
  public void accept(Row row) {
    rows++;
    switch (row) {
      case Row.Message(var place, var posting) -> message(place, posting);
      case Row.Notice(_, var reason, var event) -> notice(reason, event);
      case Row.OnList(var place, var channel, var day, var listed) ->
          listed(place, channel, day, listed);
      case Row.Unparsed(_, var problem) -> unparsed(problem);
    }
    if (rows % TOLD_EVERY == 0) {
      told.accept(rows);
    }
  }

  private void message(Place place, Posting posting) {
    if (posting.at().isAfter(latest)) {
      unparsed(Problem.of("time-ahead", place.file(), place.line(), posting.at()));
      return;
    }
    if (posting.at().isBefore(EARLIEST)) {
      unparsed(Problem.of("time-unknown", place.file(), place.line(), posting.at()));
      return;
    }
    stage(posting);
  }

  private void notice(String reason, Optional<Posting> event) {
    system++;
    count(Outcome.SYSTEM, reason).occurrences++;
    event
        .filter(posting -> !posting.at().isAfter(latest) && !posting.at().isBefore(EARLIEST))
        .ifPresent(this::stage);
  }

  private void stage(Posting posting) {
    var author = cast.number(posting.author());
    if (posting.kind().isAuthored()) {
      writers.set(author);
    }
    staging.add(posting, author, cast.number(posting.channel()));
  }

  private void listed(Place place, Optional<Channel> channel, LocalDate day, Listed listed) {
    if (day.isAfter(LocalDate.ofInstant(latest, ZoneOffset.UTC))) {
      unparsed(Problem.of("time-ahead", place.file(), place.line(), day));
      return;
    }
    if (!lists.add(channel, day, listed)) {
      doubled++;
    }
    if (lists.members() > MOST_LISTED) {
      throw new NotReadable(Problem.of("roster-too-large", place.file(), MOST_LISTED));
    }
  }

  private void unparsed(Problem problem) {
    unparsed++;
    var counted = count(Outcome.UNPARSED, problem.name());
    counted.occurrences++;
    if (counted.samples.size() < SAMPLES) {
      counted.samples.add(problem);
    }
  }

  private Counted count(Outcome outcome, String reason) {
    return reasons.computeIfAbsent(
        outcome + " " + reason, _ -> new Counted(outcome, reason, new ArrayList<>()));
  }

  long rows() {
    return rows;
  }

  /// Everybody and every channel the export lists or shows.
  Cast cast() {
    return cast;
  }

  Lists lists() {
    return lists;
  }

  /// Whether nothing at all could be made of the rows.
  boolean isVoid() {
    return cast.channels().isEmpty() && lists.isEmpty();
  }

  /// How many people wrote something here.
  int speakers() {
    return writers.cardinality();
  }

  /// Of the members on lists, these are known to be on them already.
  Reconciliation reconcile(Settled settled, Set<Seen> seen) {
    var again = lists.among(seen);
    return new Reconciliation(
        rows,
        settled.kept() + lists.members() - again,
        settled.duplicate() + doubled + again,
        system,
        unparsed,
        reasons.values().stream().map(Counted::reason).toList());
  }

  private static final class Counted {

    private final Outcome outcome;
    private final String name;
    private final List<Problem> samples;
    private long occurrences;

    Counted(Outcome outcome, String name, List<Problem> samples) {
      this.outcome = outcome;
      this.name = name;
      this.samples = samples;
    }

    Reason reason() {
      return new Reason(outcome, name, occurrences, samples);
    }
  }
}
