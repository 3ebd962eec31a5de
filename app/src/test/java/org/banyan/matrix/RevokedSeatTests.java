package org.banyan.matrix;

import static db.people.Tables.ACCOUNT;
import static db.platform.Tables.WORK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.matrix.Cast.Role;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.authority.Holdings;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BanyanTest
@Import(Cast.class)
class RevokedSeatTests {

  private static final long SOON = 5_000;

  @Autowired private MockMvcTester mvc;
  @Autowired private Communities communities;
  @Autowired private Organisation organisation;
  @Autowired private Holdings holdings;
  @Autowired private FindByIndexNameSessionRepository<? extends Session> sessions;
  @Autowired private Cast cast;
  @Autowired private DSLContext db;

  /// How somebody loses what they had.
  enum Loss {
    SUSPENDED,
    SIGNED_OUT,
    UNSEATED
  }

  @BeforeEach
  void everybodyIsHere() {
    communities.begin("Elsewhere", ZoneId.of("UTC"));
    cast.enter("Elsewhere");
    var root = new LinkedHashMap<String, Object>();
    root.put("format", "banyan-charter/1");
    root.put("title", "Seats " + Ids.next());
    root.put("units", List.of(Map.of("id", "u", "title", "U")));
    root.put(
        "posts",
        List.of(
            Map.of(
                "id", "chair",
                "title", "Chair",
                "unit", "u",
                "holders", List.of("p01"),
                "grants", List.of("organisation.read", "workspace.administer"))));
    organisation.adopt(CharterSamples.charter(root), "a test", cast.founder().person());
  }

  @Test
  void aRevokedSeatActsOnTheVeryNextRequestAHundredTimesOutOfAHundred() {
    var refused = 0;
    for (var time = 0; time < 100; time++) {
      holdings.link(cast.founder(), "p01", cast.person(Role.NEWCOMER));
      assertThat(get("/organisation/review", Role.NEWCOMER)).hasStatusOk();

      holdings.unlink(cast.founder(), "p01");

      refused +=
          get("/organisation/review", Role.NEWCOMER).getResponse().getStatus() == 403 ? 1 : 0;
    }

    assertThat(refused).isEqualTo(100);
  }

  @ParameterizedTest
  @EnumSource(names = {"SUSPENDED", "UNSEATED"})
  void aTokenActsNoMoreOnTheVeryNextRequestAfterItsPersonLostWhatTheyHad(Loss loss) {
    holdings.link(cast.founder(), "p01", cast.person(Role.NEWCOMER));
    var token = cast.token(Role.NEWCOMER).orElseThrow();
    assertThat(withToken(token)).hasStatusOk();

    lose(loss);

    assertThat(withToken(token).getResponse().getStatus())
        .isEqualTo(loss == Loss.UNSEATED ? 403 : 401);
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void anOpenStreamEndsWhenWhoeverOpenedItLosesWhatTheyHad(Loss loss) {
    holdings.link(cast.founder(), "p01", cast.person(Role.NEWCOMER));
    var work = work(loss == Loss.UNSEATED ? cast.person(Role.ADMIN) : cast.person(Role.NEWCOMER));
    var session = cast.session(Role.NEWCOMER).orElseThrow();
    var stream = mvc.get().uri("/work/%s/progress".formatted(work)).cookie(session).asyncExchange();
    assertThat(stream.getRequest().isAsyncStarted()).isTrue();

    lose(loss);

    assertThat(stream.getMvcResult().getAsyncResult(SOON)).isNull();
  }

  private void lose(Loss loss) {
    var person = cast.person(Role.NEWCOMER);
    switch (loss) {
      case SUSPENDED ->
          db.update(ACCOUNT)
              .set(ACCOUNT.STATE, "SUSPENDED")
              .where(ACCOUNT.ID.eq(person.value()))
              .execute();
      case SIGNED_OUT ->
          sessions.findByPrincipalName(person.toString()).keySet().forEach(sessions::deleteById);
      case UNSEATED -> holdings.unlink(cast.founder(), "p01");
    }
  }

  private UUID work(PersonId actor) {
    var id = Ids.next();
    db.insertInto(WORK)
        .set(WORK.ID, id)
        .set(WORK.KIND, "a test")
        .set(WORK.PAYLOAD, "")
        .set(WORK.ACTOR, actor.value())
        .set(WORK.STATE, "RUNNING")
        .set(WORK.DONE, 0L)
        .set(WORK.TOTAL, 10L)
        .set(WORK.NOTE, "")
        .set(WORK.OUTCOME, "")
        .set(WORK.CANCEL_REQUESTED, false)
        .set(WORK.ORDERED_AT, Instant.now())
        .execute();
    return id;
  }

  private MvcTestResult withToken(String token) {
    return mvc.get().uri("/api/v1/charter").header("Authorization", "Bearer " + token).exchange();
  }

  private MvcTestResult get(String address, Role role) {
    return mvc.get().uri(address).cookie(cast.session(role).orElseThrow()).exchange();
  }
}
