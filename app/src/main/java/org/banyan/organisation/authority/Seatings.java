package org.banyan.organisation.authority;

import static db.organisation.Tables.HOLDING;
import static db.organisation.Tables.HOLDING_END;
import static db.organisation.Tables.PERSON_ACCOUNT;
import static db.organisation.Tables.POST;
import static db.organisation.Tables.POST_GRANT;
import static db.organisation.Tables.REVISION;
import static db.organisation.Tables.SEAT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.denseRank;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.splitPart;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.organisation.charter.Reach;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// Who sits where now: in the seat of revision 0, and in the posts of the charter in force. A
/// person of the charter is the account linked with them; without a link, the account whose id the
/// charter calls them by.
@Repository
class Seatings {

  private static final Field<String> ACCOUNT =
      coalesce(PERSON_ACCOUNT.ACCOUNT.cast(String.class), HOLDING.PERSON);

  private static final Field<String> ACCOUNT_IS = ACCOUNT.as("account");
  private static final Field<Instant> SINCE =
      greatest(HOLDING.FROM_AT, POST_GRANT.FROM_AT).as("since");
  private static final Field<String> POWER =
      splitPart(POST_GRANT.AUTHORITY, inline(" " + Reach.SIGN), 1);
  private static final Table<?> SEATED =
      HOLDING
          .join(POST)
          .on(POST.POST_.eq(HOLDING.POST).and(POST.UNTIL_AT.isNull()))
          .leftJoin(PERSON_ACCOUNT)
          .on(PERSON_ACCOUNT.PERSON.eq(HOLDING.PERSON).and(PERSON_ACCOUNT.UNTIL_AT.isNull()))
          .leftJoin(HOLDING_END)
          .on(
              HOLDING_END
                  .POST
                  .eq(HOLDING.POST)
                  .and(HOLDING_END.PERSON.eq(HOLDING.PERSON))
                  .and(HOLDING_END.REPLACED_AT.isNull()));

  private final DSLContext db;
  private final Clock clock;

  Seatings(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// An authority of a post that somebody holds: what the charter calls them, which account that is
  /// (or the same word once more), since when, and the last day.
  record Held(
      String authority,
      String post,
      String title,
      String person,
      String account,
      Instant since,
      Optional<LocalDate> lastDay) {}

  /// The number of the revision in force; 0 before the first.
  long revision() {
    return db.select(coalesce(max(REVISION.NUMBER), 0L))
        .from(REVISION)
        .where(REVISION.WITHDRAWN_AT.isNull())
        .fetchSingle()
        .value1();
  }

  boolean hasSeat(PersonId person) {
    return db.fetchExists(SEAT, SEAT.PERSON.eq(person.value()).and(SEAT.VACATED_AT.isNull()));
  }

  List<PersonId> seated() {
    return db.select(SEAT.PERSON)
        .from(SEAT)
        .where(SEAT.VACATED_AT.isNull())
        .orderBy(SEAT.GIVEN_AT)
        .fetch(row -> new PersonId(row.value1()));
  }

  void giveSeat(PersonId person, Instant at) {
    db.insertInto(SEAT)
        .set(SEAT.PERSON, person.value())
        .set(SEAT.GIVEN_AT, at)
        .onConflict(SEAT.PERSON)
        .doUpdate()
        .setNull(SEAT.VACATED_AT)
        .execute();
  }

  /// What the posts that an account holds let it do.
  List<Held> authorities(PersonId account) {
    return held(is(account));
  }

  /// Everybody who holds anything.
  List<Held> authorities() {
    return held(DSL.noCondition());
  }

  /// The titles of the posts that an account holds.
  List<String> posts(PersonId account) {
    return db.selectDistinct(POST.TITLE)
        .from(SEATED)
        .where(now().and(is(account)))
        .orderBy(POST.TITLE)
        .fetch(POST.TITLE);
  }

  /// Whoever holds a post in one of the units, as accounts.
  Set<PersonId> people(Collection<String> units) {
    return accounts(SEATED, POST.UNIT.in(units));
  }

  /// Whoever holds one of the posts, as accounts.
  Set<PersonId> holders(Collection<String> posts) {
    return accounts(SEATED, POST.POST_.in(posts));
  }

  /// Whoever has one of the authorities, as accounts.
  Set<PersonId> allowed(Collection<String> authorities) {
    return accounts(
        SEATED.join(POST_GRANT).on(POST_GRANT.POST.eq(HOLDING.POST)),
        POST_GRANT.AUTHORITY.in(authorities).and(POST_GRANT.UNTIL_AT.isNull()));
  }

  private Set<PersonId> accounts(Table<?> from, Condition which) {
    return db.selectDistinct(ACCOUNT).from(from).where(now().and(which)).fetch().stream()
        .flatMap(row -> PersonId.read(row.value1()).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// The first posts, by title, that carry a power.
  List<Held> carriers(Power power, int posts) {
    return carriers(POWER.eq(power.code()), posts);
  }

  /// The first posts of each power.
  List<Held> carriers(int posts) {
    return carriers(DSL.noCondition(), posts);
  }

  private List<Held> carriers(Condition which, int posts) {
    var rank = denseRank().over(partitionBy(POWER).orderBy(POST.TITLE, POST.POST_)).as("rank");
    var ranked = selected(rank).where(now().and(which)).asTable("ranked");
    return db.selectFrom(ranked)
        .where(field(name("rank"), Integer.class).le(posts))
        .orderBy(field(name("title")), field(name("post")), field(name("account")))
        .fetch(Seatings::held);
  }

  private List<Held> held(Condition whose) {
    return selected(inline(0).as("rank"))
        .where(now().and(whose))
        .orderBy(POST.TITLE, POST.POST_, POST_GRANT.AUTHORITY, ACCOUNT)
        .fetch(Seatings::held);
  }

  private SelectOnConditionStep<?> selected(Field<Integer> rank) {
    return db.select(
            POST_GRANT.AUTHORITY,
            POST.POST_,
            POST.TITLE,
            HOLDING.PERSON,
            ACCOUNT_IS,
            SINCE,
            HOLDING_END.LAST_DAY,
            rank)
        .from(SEATED)
        .join(POST_GRANT)
        .on(POST_GRANT.POST.eq(HOLDING.POST).and(POST_GRANT.UNTIL_AT.isNull()));
  }

  private static Held held(Record row) {
    return new Held(
        row.get(POST_GRANT.AUTHORITY),
        row.get(POST.POST_),
        row.get(POST.TITLE),
        row.get(HOLDING.PERSON),
        row.get(ACCOUNT_IS),
        row.get(SINCE),
        Optional.ofNullable(row.get(HOLDING_END.LAST_DAY)));
  }

  private Condition now() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return HOLDING
        .UNTIL_AT
        .isNull()
        .and(HOLDING_END.LAST_DAY.isNull().or(HOLDING_END.LAST_DAY.ge(today)));
  }

  /// The persons of the charter that an account is.
  private static Condition is(PersonId account) {
    var called = account.toString();
    var linked =
        DSL.select(PERSON_ACCOUNT.PERSON)
            .from(PERSON_ACCOUNT)
            .where(PERSON_ACCOUNT.ACCOUNT.eq(account.value()))
            .and(PERSON_ACCOUNT.UNTIL_AT.isNull());
    var elsewhere =
        DSL.selectOne()
            .from(PERSON_ACCOUNT)
            .where(PERSON_ACCOUNT.PERSON.eq(called))
            .and(PERSON_ACCOUNT.UNTIL_AT.isNull());
    return HOLDING.PERSON.in(
        linked.unionAll(DSL.select(DSL.val(called)).where(DSL.notExists(elsewhere))));
  }
}
