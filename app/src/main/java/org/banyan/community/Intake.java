package org.banyan.community;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.banyan.community.reading.Author;
import org.banyan.community.reading.Place;
import org.banyan.community.reading.Posting;
import org.banyan.community.reading.Problem;
import org.banyan.community.reading.Row;
import org.banyan.community.record.Dictionary;
import org.banyan.community.record.Settled;
import org.banyan.community.record.Staging;

/// Takes the rows of one export, counts where each of them goes, and stages what can be kept.
final class Intake implements Consumer<Row> {

  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofDays(1);
  private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");
  private static final int TOLD_EVERY = 4096;
  private static final int SAMPLES = 10;

  private final Staging staging;
  private final Instant latest;
  private final LongConsumer told;
  private final Dictionary authors = new Dictionary();
  private final List<Author> known = new ArrayList<>();
  private final BitSet writers = new BitSet();
  private final Dictionary channels = new Dictionary();
  private final List<String> channelNames = new ArrayList<>();
  private final Map<String, Counted> reasons = new LinkedHashMap<>();
  private long rows;
  private long system;
  private long unparsed;

  Intake(Staging staging, Instant now, LongConsumer told) {
    this.staging = staging;
    this.latest = now.plus(CLOCKS_MAY_DIFFER);
    this.told = told;
  }

  void list(List<Author> roster) {
    roster.forEach(this::number);
  }

  @Override
  public void accept(Row row) {
    rows++;
    switch (row) {
      case Row.Message(var place, var posting) -> message(place, posting);
      case Row.Notice(_, var reason, var event) -> notice(reason, event);
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
    var author = number(posting.author());
    if (posting.kind().isAuthored()) {
      writers.set(author);
    }
    var channel = channels.number(posting.channel().key());
    if (channel == channelNames.size()) {
      channelNames.add(posting.channel().name());
    }
    staging.add(posting, author, channel);
  }

  /// The number of an author; the export may name them in one row and not in another.
  private int number(Author author) {
    var number = authors.number(author.key());
    if (number == known.size()) {
      known.add(author);
    } else if (author.isTelling()) {
      known.set(number, author.after(known.get(number)));
    }
    return number;
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

  /// Everybody the export lists or shows.
  List<Author> authors() {
    return List.copyOf(known);
  }

  /// How many people wrote something here.
  int speakers() {
    return writers.cardinality();
  }

  /// The names of the channels by their keys, in order of appearance.
  Map<String, String> channels() {
    var names = new LinkedHashMap<String, String>();
    var keys = channels.keys();
    for (var number = 0; number < keys.size(); number++) {
      names.put(keys.get(number), channelNames.get(number));
    }
    return names;
  }

  Reconciliation reconcile(Settled settled) {
    return new Reconciliation(
        rows,
        settled.kept(),
        settled.duplicate(),
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
