package org.banyan.organisation.authority;

import static db.organisation.Tables.HOLDING;
import static db.organisation.Tables.PERSON_ACCOUNT;
import static db.organisation.Tables.POST;
import static db.organisation.Tables.POST_GRANT;
import static db.organisation.Tables.REVISION;
import static db.organisation.Tables.SEAT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyan.platform.access.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// Who sits where now: in the seat of revision 0, and in the posts of the charter in force. A
/// person of the charter is the account linked with them; without a link, the account whose id the
/// charter calls them by.
@Repository
class Seatings {

  private static final Field<String> ACCOUNT =
      coalesce(PERSON_ACCOUNT.ACCOUNT.cast(String.class), HOLDING.PERSON);

  private final DSLContext db;

  Seatings(DSLContext db) {
    this.db = db;
  }

  /// An authority of a post that somebody holds.
  record Held(String authority, String post, String title, String account) {}

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

  /// Whoever holds a post in one of the units, as accounts.
  Set<PersonId> people(Collection<String> units) {
    return new HashSet<>(
        db
            .selectDistinct(ACCOUNT)
            .from(HOLDING)
            .join(POST)
            .on(POST.POST_.eq(HOLDING.POST))
            .leftJoin(PERSON_ACCOUNT)
            .on(PERSON_ACCOUNT.PERSON.eq(HOLDING.PERSON).and(PERSON_ACCOUNT.UNTIL_AT.isNull()))
            .where(POST.UNIT.in(units))
            .and(POST.UNTIL_AT.isNull())
            .and(HOLDING.UNTIL_AT.isNull())
            .fetch(row -> PersonId.read(row.value1()))
            .stream()
            .flatMap(Optional::stream)
            .toList());
  }

  private List<Held> held(Condition whose) {
    return db.select(POST_GRANT.AUTHORITY, POST.POST_, POST.TITLE, ACCOUNT)
        .from(HOLDING)
        .join(POST_GRANT)
        .on(POST_GRANT.POST.eq(HOLDING.POST))
        .join(POST)
        .on(POST.POST_.eq(HOLDING.POST))
        .leftJoin(PERSON_ACCOUNT)
        .on(PERSON_ACCOUNT.PERSON.eq(HOLDING.PERSON).and(PERSON_ACCOUNT.UNTIL_AT.isNull()))
        .where(whose)
        .and(HOLDING.UNTIL_AT.isNull())
        .and(POST_GRANT.UNTIL_AT.isNull())
        .and(POST.UNTIL_AT.isNull())
        .orderBy(POST.TITLE, POST.POST_, POST_GRANT.AUTHORITY, ACCOUNT)
        .fetch(row -> new Held(row.value1(), row.value2(), row.value3(), row.value4()));
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
