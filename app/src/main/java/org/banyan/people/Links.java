package org.banyan.people;

import static db.people.Tables.LINK;

import db.people.tables.records.LinkRecord;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.banyan.platform.access.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// One-time links. Only their hashes are kept: who reads the table cannot use one.
@Repository
class Links {

  static final String PATH = "/welcome/";

  private static final int TOKEN_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DSLContext db;
  private final Clock clock;

  Links(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// A link that still works.
  record Live(Purpose purpose, Optional<PersonId> person) {}

  /// Makes a link in place of every earlier one of its person, and returns its path.
  String make(Purpose purpose, @Nullable PersonId person, @Nullable PersonId maker) {
    var bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    db.deleteFrom(LINK).where(earlier(purpose, person)).execute();
    db.insertInto(LINK)
        .set(LINK.TOKEN_HASH, hash(token))
        .set(LINK.PURPOSE, purpose.name())
        .set(LINK.ACCOUNT, person == null ? null : person.value())
        .set(LINK.MADE_BY, maker == null ? null : maker.value())
        .set(LINK.MADE_AT, clock.instant())
        .set(LINK.EXPIRES_AT, clock.instant().plus(purpose.lasts()))
        .execute();
    return PATH + token;
  }

  Optional<Live> look(String token) {
    return db.selectFrom(LINK).where(works(token)).fetchOptional(Links::live);
  }

  /// Uses the link up; only one caller ever succeeds.
  Optional<Live> use(String token) {
    return db.update(LINK)
        .set(LINK.USED_AT, clock.instant())
        .where(works(token))
        .returning()
        .fetchOptional(Links::live);
  }

  /// Whether an invitation of this person is still good.
  boolean isInvited(PersonId person) {
    return db.fetchExists(
        LINK,
        LINK.ACCOUNT
            .eq(person.value())
            .and(LINK.PURPOSE.eq(Purpose.INVITATION.name()))
            .and(LINK.USED_AT.isNull())
            .and(LINK.EXPIRES_AT.gt(clock.instant())));
  }

  void withdraw(PersonId person) {
    db.deleteFrom(LINK).where(LINK.ACCOUNT.eq(person.value()).and(LINK.USED_AT.isNull())).execute();
  }

  private Condition works(String token) {
    return LINK.TOKEN_HASH
        .eq(hash(token))
        .and(LINK.USED_AT.isNull())
        .and(LINK.EXPIRES_AT.gt(clock.instant()));
  }

  private static Condition earlier(Purpose purpose, @Nullable PersonId person) {
    var unused = LINK.USED_AT.isNull();
    return person == null
        ? unused.and(LINK.PURPOSE.eq(purpose.name())).and(LINK.ACCOUNT.isNull())
        : unused.and(LINK.ACCOUNT.eq(person.value()));
  }

  private static Live live(LinkRecord row) {
    return new Live(
        Purpose.valueOf(row.getPurpose()),
        Optional.ofNullable(row.getAccount()).map(PersonId::new));
  }

  private static byte[] hash(String token) {
    return Hashes.sha256(token.getBytes(StandardCharsets.UTF_8));
  }
}
