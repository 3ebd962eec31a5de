package org.banyan.people.token;

import static db.people.Tables.TOKEN;

import db.people.tables.records.TokenRecord;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.TokenScope;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The tokens on record.
@Repository
class TokenRows {

  private static final Duration NOTED = Duration.ofMinutes(1);

  private final DSLContext db;
  private final Clock clock;

  TokenRows(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  void add(Token token, Secret secret) {
    db.insertInto(TOKEN)
        .set(TOKEN.ID, token.id())
        .set(TOKEN.ACCOUNT, token.person().value())
        .set(TOKEN.NAME, token.name())
        .set(TOKEN.SECRET_HASH, secret.hash())
        .set(TOKEN.SCOPES, token.scopes().stream().map(TokenScope::code).toArray(String[]::new))
        .set(TOKEN.MADE_AT, token.madeAt())
        .set(TOKEN.ENDS_AT, token.endsAt())
        .execute();
  }

  /// The token of this secret, if it has not ended.
  Optional<Token> find(Secret secret) {
    return db.selectFrom(TOKEN)
        .where(TOKEN.SECRET_HASH.eq(secret.hash()).and(TOKEN.ENDS_AT.gt(clock.instant())))
        .fetchOptional(TokenRows::token);
  }

  /// Notes that a token was used; one that is used all the time is noted once a minute.
  void used(Token token) {
    var now = clock.instant();
    if (token.lastUsedAt().filter(at -> at.isAfter(now.minus(NOTED))).isEmpty()) {
      db.update(TOKEN).set(TOKEN.LAST_USED_AT, now).where(TOKEN.ID.eq(token.id())).execute();
    }
  }

  int count(PersonId person) {
    return db.fetchCount(TOKEN, TOKEN.ACCOUNT.eq(person.value()));
  }

  List<Token> of(PersonId person) {
    return db.selectFrom(TOKEN)
        .where(TOKEN.ACCOUNT.eq(person.value()))
        .orderBy(TOKEN.MADE_AT.desc())
        .fetch(TokenRows::token);
  }

  /// The latest of everybody.
  List<Token> latest(int limit) {
    return db.selectFrom(TOKEN)
        .orderBy(TOKEN.MADE_AT.desc(), TOKEN.ID)
        .limit(limit)
        .fetch(TokenRows::token);
  }

  Optional<Token> remove(UUID id) {
    return removed(TOKEN.ID.eq(id)).stream().findFirst();
  }

  Optional<Token> remove(PersonId person, UUID id) {
    return removed(TOKEN.ID.eq(id).and(TOKEN.ACCOUNT.eq(person.value()))).stream().findFirst();
  }

  List<Token> removeAll(PersonId person) {
    return removed(TOKEN.ACCOUNT.eq(person.value()));
  }

  private List<Token> removed(Condition which) {
    return db.deleteFrom(TOKEN).where(which).returning().fetch(TokenRows::token);
  }

  private static Token token(TokenRecord row) {
    return new Token(
        row.getId(),
        new PersonId(row.getAccount()),
        row.getName(),
        Arrays.stream(row.getScopes())
            .flatMap(code -> TokenScope.of(code).stream())
            .collect(Collectors.toSet()),
        row.getMadeAt(),
        row.getEndsAt(),
        Optional.ofNullable(row.getLastUsedAt()));
  }
}
