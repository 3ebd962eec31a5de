package org.banyan.matrix;

import static db.people.Tables.ACCOUNT;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.Organisation;
import org.banyan.people.Absences;
import org.banyan.people.token.Making;
import org.banyan.people.token.TokenOrder;
import org.banyan.people.token.Tokens;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.ActingAs;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.TokenScope;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionTemplate;

/// A team with somebody of every kind in it, each with an account, posts and a session of their
/// own.
public class Cast {

  private static final Set<Power> NOT_OF_A_LEAD =
      EnumSet.of(
          Power.WORKSPACE_ADMINISTER, Power.PEOPLE_MANAGE, Power.AUDIT_READ, Power.DATA_EXPORT);
  private static final Set<Power> OF_A_READER =
      EnumSet.of(Power.ORGANISATION_READ, Power.COMMUNITY_READ, Power.INSIGHT_READ);

  private final Organisation organisation;
  private final Absences absences;
  private final Tokens tokens;
  private final FirstSeat firstSeat;
  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final TransactionTemplate transaction;
  private final DSLContext db;
  private final Map<Role, PersonId> people = new LinkedHashMap<>();
  private final PersonId founder = new PersonId(Ids.next());
  private String company = "";

  Cast(
      Organisation organisation,
      Absences absences,
      Tokens tokens,
      FirstSeat firstSeat,
      FindByIndexNameSessionRepository<? extends Session> sessions,
      TransactionTemplate transaction,
      DSLContext db) {
    this.organisation = organisation;
    this.absences = absences;
    this.tokens = tokens;
    this.firstSeat = firstSeat;
    this.sessions = sessions;
    this.transaction = transaction;
    this.db = db;
  }

  /// Who asks.
  public enum Role {
    ANONYMOUS,
    SUSPENDED,
    LEAVER,
    NEWCOMER,
    READER,
    LEAD,
    ADMIN,
    DEPUTY,
    ELSEWHERE,
    KEEPER;

    boolean isIn() {
      return this != ANONYMOUS && this != SUSPENDED && this != LEAVER;
    }

    /// What the charter of this cast gives them over everything.
    Set<Power> everywhere() {
      return switch (this) {
        case ADMIN, SUSPENDED, LEAVER -> EnumSet.allOf(Power.class);
        case LEAD, DEPUTY -> EnumSet.complementOf(EnumSet.copyOf(NOT_OF_A_LEAD));
        case READER -> OF_A_READER;
        case ANONYMOUS, NEWCOMER, ELSEWHERE, KEEPER -> EnumSet.noneOf(Power.class);
      };
    }

    /// What it gives them over one community or over what is their own.
    Set<Power> partly() {
      return this == ELSEWHERE || this == KEEPER
          ? EnumSet.allOf(Power.class)
          : EnumSet.noneOf(Power.class);
    }
  }

  /// Begins the team; ELSEWHERE may do everything in the community of this name and nothing beyond.
  void enter(String elsewhere) {
    transaction.executeWithoutResult(_ -> firstSeat.give(founder));
    company = Ids.next().toString().substring(24);
    for (var role : Role.values()) {
      if (role != Role.ANONYMOUS) {
        people.put(role, account(role));
      }
    }
    var root = new LinkedHashMap<String, Object>();
    root.put("format", "banyan-charter/1");
    root.put("title", "Cast " + company);
    root.put("units", List.of(Map.of("id", "u", "title", "U")));
    root.put(
        "posts",
        people.keySet().stream()
            .filter(role -> role != Role.NEWCOMER && role != Role.DEPUTY)
            .map(role -> post(role, elsewhere))
            .toList());
    organisation.adopt(CharterSamples.charter(root), "a test", founder);
    var today = Optional.of(LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC));
    var days = new Absences.Days(today, today.map(day -> day.plusDays(1)), name(Role.DEPUTY));
    absences.record(acting(Role.LEAD), person(Role.LEAD), days);
    stand(Role.SUSPENDED);
    stand(Role.LEAVER);
  }

  PersonId person(Role role) {
    return Optional.ofNullable(people.get(role)).orElseThrow();
  }

  Acting founder() {
    return ActingAs.acting(founder, Language.EN, Power.values());
  }

  /// A new session of theirs, as the browser would send it; none for somebody who has none.
  Optional<Cookie> session(Role role) {
    return Optional.ofNullable(people.get(role)).map(person -> new Cookie("banyan", open(person)));
  }

  /// A new token of theirs for everything; none for somebody who has no account.
  Optional<String> token(Role role) {
    return Optional.ofNullable(people.get(role)).map(this::token);
  }

  private String token(PersonId person) {
    var acting = ActingAs.acting(person, Language.EN, Power.values());
    var day = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).plusDays(2);
    var order = new TokenOrder("matrix", Set.of(TokenScope.values()), Optional.of(day));
    return switch (tokens.make(acting, order)) {
      case Making.Made(_, var secret) -> secret.text();
      case Making.Refused(var reasons) -> throw new IllegalStateException(reasons.toString());
    };
  }

  private String open(PersonId person) {
    return open(sessions, person);
  }

  private static <S extends Session> String open(
      FindByIndexNameSessionRepository<S> sessions, PersonId person) {
    var session = sessions.createSession();
    session.setAttribute(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.toString());
    sessions.save(session);
    return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, Object> post(Role role, String elsewhere) {
    var whole = role.everywhere().stream().map(Power::code);
    var reach = role == Role.KEEPER ? "own" : "community:" + elsewhere;
    var part = role.partly().stream().map(power -> power.code() + " @ " + reach);
    return Map.of(
        "id", role.name().toLowerCase(Locale.ROOT),
        "title", role.name(),
        "unit", "u",
        "holders", List.of(person(role).toString()),
        "grants", Stream.concat(whole, part).toList());
  }

  private Acting acting(Role role) {
    return ActingAs.acting(person(role), Language.EN, Power.values());
  }

  private String name(Role role) {
    return company + " " + role.name().toLowerCase(Locale.ROOT);
  }

  private PersonId account(Role role) {
    var id = new PersonId(Ids.next());
    db.insertInto(ACCOUNT)
        .set(ACCOUNT.ID, id.value())
        .set(ACCOUNT.NAME, name(role))
        .set(ACCOUNT.NAME_KEY, name(role).toLowerCase(Locale.ROOT))
        .set(ACCOUNT.LANGUAGE, Language.EN.tag())
        .set(ACCOUNT.ZONE, "UTC")
        .set(ACCOUNT.STATE, "ACTIVE")
        .set(ACCOUNT.CREATED_AT, Instant.now())
        .set(ACCOUNT.CHANGED_AT, Instant.now())
        .execute();
    return id;
  }

  private void stand(Role role) {
    db.update(ACCOUNT)
        .set(ACCOUNT.STATE, role == Role.LEAVER ? "LEFT" : "SUSPENDED")
        .where(ACCOUNT.ID.eq(person(role).value()))
        .execute();
  }

  static List<Role> everybody() {
    return Arrays.stream(Role.values()).toList();
  }
}
