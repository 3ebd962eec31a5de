package org.banyan.organisation;

import static db.organisation.Tables.HOLDING;
import static db.organisation.Tables.POST;
import static db.organisation.Tables.POST_GRANT;
import static db.organisation.Tables.SEAT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Who sits where now: in the seat of revision 0, and in the posts of the charter in force.
@Repository
class Seatings {

  private final DSLContext db;

  Seatings(DSLContext db) {
    this.db = db;
  }

  boolean hasSeat(PersonId person) {
    return db.fetchExists(
        db.selectOne()
            .from(SEAT)
            .where(SEAT.PERSON.eq(person.value()))
            .and(SEAT.VACATED_AT.isNull()));
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

  /// What the posts a person holds let them do. A person of a charter is an account when the
  /// charter calls them by the account’s id.
  List<Grant> grants(PersonId person) {
    return db
        .select(POST_GRANT.AUTHORITY, POST.TITLE)
        .from(HOLDING)
        .join(POST_GRANT)
        .on(POST_GRANT.POST.eq(HOLDING.POST))
        .join(POST)
        .on(POST.POST_.eq(HOLDING.POST))
        .where(HOLDING.PERSON.eq(person.toString()))
        .and(HOLDING.UNTIL_AT.isNull())
        .and(POST_GRANT.UNTIL_AT.isNull())
        .and(POST.UNTIL_AT.isNull())
        .orderBy(POST.TITLE, POST_GRANT.AUTHORITY)
        .fetch(row -> grant(row.value1(), row.value2()))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Grant> grant(String authority, String post) {
    return Power.of(authority).map(power -> new Grant(power, Scope.everywhere(), post));
  }
}
