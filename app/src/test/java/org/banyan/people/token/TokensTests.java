package org.banyan.people.token;

import static db.people.Tables.TOKEN;
import static db.platform.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.banyan.people.Person.Standing;
import org.banyan.people.PersonClosed;
import org.banyan.people.token.Making.Made;
import org.banyan.people.token.Making.Reason;
import org.banyan.people.token.Making.Refused;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.ActingAs;
import org.banyan.platform.access.NotAllowed;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.TokenScope;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.banyan.platform.store.archive.Archives;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
class TokensTests {

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  private final Acting reader =
      ActingAs.acting(new PersonId(Ids.next()), Language.EN, Power.ORGANISATION_READ);

  @Autowired private Tokens tokens;
  @Autowired private DSLContext db;
  @Autowired private Archives archives;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @TempDir private Path folder;

  @Test
  void keepTheHashAndNotTheSecret() {
    var made = made(reader);

    var row = db.selectFrom(TOKEN).where(TOKEN.ID.eq(made.token().id())).fetchSingle();

    assertThat(row.getSecretHash()).isEqualTo(made.secret().hash());
    assertThat(row.toString()).doesNotContain(made.secret().text());
    assertThat(tokens.use(made.secret().text())).map(Token::id).hasValue(made.token().id());
  }

  @Test
  void sayWhenTheyWereUsedLast() {
    var made = made(reader);
    assertThat(tokens.of(reader).getFirst().lastUsedAt()).isEmpty();

    tokens.use(made.secret().text());

    assertThat(tokens.of(reader).getFirst().lastUsedAt()).isPresent();
  }

  @Test
  void workUntilTheirLastDayIsOver() {
    var made = made(reader);
    db.update(TOKEN)
        .set(TOKEN.ENDS_AT, made.token().madeAt())
        .where(TOKEN.ID.eq(made.token().id()))
        .execute();

    assertThat(tokens.use(made.secret().text())).isEmpty();
    assertThat(tokens.hasEnded(tokens.of(reader).getFirst())).isTrue();
  }

  @Test
  void areRefusedWithoutANameAScopeOrADayWithinAYear() {
    var all = Set.of(TokenScope.CHARTER_READ);
    assertThat(tokens.make(reader, new TokenOrder(" ", Set.of(), Optional.empty())))
        .isEqualTo(
            new Refused(Set.of(Reason.NAME_MISSING, Reason.SCOPE_MISSING, Reason.DAY_MISSING)));
    assertThat(tokens.make(reader, new TokenOrder("a", all, Optional.of(today.minusDays(1)))))
        .isEqualTo(new Refused(Set.of(Reason.DAY_PAST)));
    assertThat(
            tokens.make(
                reader, new TokenOrder("a", all, Optional.of(today.plusYears(1).plusDays(1)))))
        .isEqualTo(new Refused(Set.of(Reason.DAY_TOO_FAR)));
    assertThat(
            tokens.make(
                reader,
                new TokenOrder("a", Set.of(TokenScope.CHARTER_PROPOSE), Optional.of(today))))
        .isEqualTo(new Refused(Set.of(Reason.SCOPE_BEYOND)));
  }

  @Test
  void areRevokedByTheirPersonOrByWhoeverManagesPeopleAndByNobodyElse() {
    var first = made(reader);
    var second = made(reader);
    var stranger = ActingAs.acting(new PersonId(Ids.next()), Language.EN, Power.ORGANISATION_READ);
    var manager = ActingAs.acting(new PersonId(Ids.next()), Language.EN, Power.PEOPLE_MANAGE);

    assertThat(tokens.revoke(stranger, first.token().id())).isFalse();
    assertThatThrownBy(() -> tokens.revokeOfAnybody(stranger, first.token().id()))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> tokens.everybodys(stranger)).isInstanceOf(NotAllowed.class);
    assertThat(tokens.use(first.secret().text())).isPresent();

    assertThat(tokens.revoke(reader, first.token().id())).isTrue();
    assertThat(tokens.revokeOfAnybody(manager, second.token().id())).isTrue();
    assertThat(tokens.use(first.secret().text())).isEmpty();
    assertThat(tokens.use(second.secret().text())).isEmpty();
    assertThat(actions(reader.person()))
        .containsExactly("token.made", "token.made", "token.revoked", "token.revoked");
  }

  @Test
  void endWithTheirPersonInTheSameTransaction() {
    var made = made(reader);
    var closed = new PersonClosed(reader.person(), "Lin", Standing.LEFT, reader.person());

    transaction.executeWithoutResult(undone -> {
      events.publishEvent(closed);
      undone.setRollbackOnly();
    });
    assertThat(tokens.use(made.secret().text())).isPresent();

    transaction.executeWithoutResult(_ -> events.publishEvent(closed));
    assertThat(tokens.of(reader)).isEmpty();
    assertThat(actions(reader.person())).containsExactly("token.made", "token.ended");
  }

  @Test
  void areNotMoreThanTwentyForOnePerson() {
    for (var time = 0; time < Tokens.MOST; time++) {
      made(reader);
    }

    assertThat(tokens.make(reader, order())).isEqualTo(new Refused(Set.of(Reason.TOO_MANY)));
  }

  @Test
  void areLeftOutOfAnExport() throws Exception {
    made(reader);
    var zip = folder.resolve("export.zip");

    archives.export(zip);

    try (var file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
      assertThat(file.stream().map(entry -> entry.getName()))
          .contains("people/account.csv")
          .noneMatch(name -> name.contains("token"));
    }
  }

  private List<String> actions(PersonId person) {
    return db.select(AUDIT_ENTRY.ACTION)
        .from(AUDIT_ENTRY)
        .where(AUDIT_ENTRY.OBJECT.eq(person.toString()))
        .orderBy(AUDIT_ENTRY.ID)
        .fetch(AUDIT_ENTRY.ACTION);
  }

  private Made made(Acting acting) {
    return (Made) tokens.make(acting, order());
  }

  private TokenOrder order() {
    return new TokenOrder("nightly", Set.of(TokenScope.CHARTER_READ), Optional.of(today));
  }
}
