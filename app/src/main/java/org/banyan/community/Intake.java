package org.banyan.community;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.banyan.community.reading.Author;
import org.banyan.community.reading.Channel;
import org.banyan.community.reading.Deal;
import org.banyan.community.reading.Listed;
import org.banyan.community.reading.NotReadable;
import org.banyan.community.reading.Place;
import org.banyan.community.reading.Posting;
import org.banyan.community.reading.Problem;
import org.banyan.community.reading.Row;
import org.banyan.community.record.Settled;
import org.banyan.community.record.Staging;

/// Takes the rows of one export, counts where each of them goes, and stages what can be kept.
final class Intake implements Consumer<Row> {

  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofDays(1);
  private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");
  private static final int TOLD_EVERY = 4096;
  private static final int SAMPLES = 10;
  private static final long MOST_LISTED = 2_000_000;

  private final Staging staging;
  private final ContactMarks marks;
  private final LocalDate today;
  private final Instant latest;
  private final LongConsumer told;
  private final Cast cast = new Cast();
  private final Lists lists = new Lists(cast);
  private final Deals deals = new Deals();
  private final BitSet writers = new BitSet();
  private final Map<String, Counted> reasons = new LinkedHashMap<>();
  private long rows;
  private long system;
  private long unparsed;
  private long doubled;

  Intake(Staging staging, ContactMarks marks, ZonedDateTime now, LongConsumer told) {
    this.staging = staging;
    this.marks = marks;
    this.today = now.toLocalDate();
    this.latest = now.toInstant().plus(CLOCKS_MAY_DIFFER);
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
          listed(place, channel, day.orElse(today), listed);
      case Row.Dealt(var place, var deal) -> dealt(place, deal);
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
    if (day.isAfter(today)) {
      unparsed(Problem.of("time-ahead", place.file(), place.line(), day));
      return;
    }
    var marked = listed.recognisedBy(listed.contact().flatMap(marks::of));
    if (!lists.add(channel, day, marked)) {
      doubled++;
    }
    if (lists.members() > MOST_LISTED) {
      throw new NotReadable(Problem.of("roster-too-large", place.file(), MOST_LISTED));
    }
  }

  private void dealt(Place place, Deal deal) {
    if (deal.at().isAfter(latest)) {
      unparsed(Problem.of("time-ahead", place.file(), place.line(), deal.at()));
      return;
    }
    var marked =
        deal.recognisedBy(
            deal.contact().flatMap(marks::of), deal.unionid().flatMap(marks::ofUnionid));
    if (!deals.add(marked)) {
      doubled++;
    }
    if (deals.size() > MOST_LISTED) {
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

  Deals deals() {
    return deals;
  }

  /// What there is besides messages.
  Preview.Besides besides() {
    var days = lists.days().stream().sorted().map(LocalDate::toString).toList();
    return new Preview.Besides(
        lists.size(),
        lists.members(),
        days.isEmpty() ? "" : days.getFirst(),
        days.isEmpty() ? "" : days.getLast(),
        deals.size());
  }

  /// Whether nothing at all could be made of the rows.
  boolean isVoid() {
    return cast.channels().isEmpty() && lists.isEmpty() && deals.isEmpty();
  }

  /// How many people wrote something here, or are on a list.
  int speakers() {
    return lists.isEmpty() ? writers.cardinality() : cast.authors().size();
  }

  /// Of the members on lists and of the deals, some are on record already.
  Reconciliation reconcile(Settled settled, Already already) {
    var again = lists.among(already.listed()) + deals.among(already.dealt());
    return new Reconciliation(
        rows,
        settled.kept() + lists.members() + deals.size() - again,
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
