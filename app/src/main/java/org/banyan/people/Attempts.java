package org.banyan.people;

import static db.people.Tables.ATTEMPT;
import static db.people.Tables.FAMILIAR;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.banyan.platform.access.PersonId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/// Failed sign-ins on record, so that a restart forgives nothing.
@Repository
class Attempts {

  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private static final Duration FAMILIAR_FOR = Duration.ofDays(90);
  private static final int FIRST_WAIT = 10;
  private static final int LONGEST_WAIT = 900;

  /// Counts and waits in one statement: of many parallel guesses each is counted, and none gets
  /// through while the wait lasts. The wait doubles with every guess beyond the free ones.
  private static final String CLAIM =
      """
      insert into people.attempt as a (subject, count, last_at, free_at)
      values ({0}, 1, {1}, {1})
      on conflict (subject) do update set
        count = case when a.last_at < {2} then 1 else a.count + 1 end,
        last_at = {1},
        free_at = {1} + make_interval(secs =>
          case when a.last_at < {2} or a.count + 1 < {3} then 0
          else least({4}, {5} * power(2, least(a.count + 1 - {3}, 20))) end)
      where a.free_at <= {1}
      returning count
      """;

  private final DSLContext db;
  private final Clock clock;

  Attempts(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Claims one attempt; answers how long to wait instead when there have been too many.
  Optional<Duration> claim(String subject, int free) {
    var now = clock.instant();
    var claimed =
        db.fetch(
            CLAIM,
            val(subject),
            moment(now),
            moment(now.minus(FORGOTTEN)),
            inline(free),
            inline(LONGEST_WAIT),
            inline(FIRST_WAIT));
    return claimed.isEmpty() ? Optional.of(wait(subject, now)) : Optional.empty();
  }

  /// Takes one claim back, as if it had not been made.
  void release(String subject) {
    db.update(ATTEMPT)
        .set(ATTEMPT.COUNT, ATTEMPT.COUNT.minus(1))
        .set(ATTEMPT.FREE_AT, clock.instant())
        .where(ATTEMPT.SUBJECT.eq(subject).and(ATTEMPT.COUNT.gt(0)))
        .execute();
  }

  void forget(String subject) {
    db.deleteFrom(ATTEMPT).where(ATTEMPT.SUBJECT.eq(subject)).execute();
  }

  boolean isFamiliar(PersonId person, byte[] place) {
    return db.fetchExists(
        FAMILIAR,
        FAMILIAR
            .ACCOUNT
            .eq(person.value())
            .and(FAMILIAR.PLACE.eq(place))
            .and(FAMILIAR.LAST_AT.gt(clock.instant().minus(FAMILIAR_FOR))));
  }

  void remember(PersonId person, byte[] place) {
    db.insertInto(FAMILIAR)
        .values(person.value(), place, clock.instant())
        .onConflict(FAMILIAR.ACCOUNT, FAMILIAR.PLACE)
        .doUpdate()
        .set(FAMILIAR.LAST_AT, clock.instant())
        .execute();
  }

  /// Drops what no longer counts.
  void tidy() {
    var now = clock.instant();
    db.deleteFrom(ATTEMPT)
        .where(ATTEMPT.LAST_AT.lt(now.minus(FORGOTTEN)).and(ATTEMPT.FREE_AT.lt(now)))
        .execute();
    db.deleteFrom(FAMILIAR).where(FAMILIAR.LAST_AT.lt(now.minus(FAMILIAR_FOR))).execute();
  }

  private Duration wait(String subject, Instant now) {
    return db.select(ATTEMPT.FREE_AT)
        .from(ATTEMPT)
        .where(ATTEMPT.SUBJECT.eq(subject))
        .fetchOptional(ATTEMPT.FREE_AT)
        .map(free -> Duration.between(now, free))
        .filter(Duration::isPositive)
        .orElse(Duration.ofSeconds(1));
  }

  private static Field<Instant> moment(Instant instant) {
    return val(instant, ATTEMPT.LAST_AT.getDataType());
  }
}
