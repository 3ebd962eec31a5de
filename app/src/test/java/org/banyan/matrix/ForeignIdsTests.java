package org.banyan.matrix;

import static db.community.Tables.BATCH;
import static db.community.Tables.UPLOAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.matrix.Cast.Role;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@BanyanTest
@Import(Cast.class)
class ForeignIdsTests {

  private static final String SECRET = "Riverside walkers";

  @Autowired private MockMvcTester mvc;
  @Autowired private Communities communities;
  @Autowired private Cast cast;
  @Autowired private DSLContext db;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  private Community theirs;
  private Community own;
  private UUID upload;
  private UUID batch;

  @BeforeEach
  void twoCommunities() {
    own = communities.begin("Elsewhere", ZoneId.of("UTC"));
    theirs = communities.begin(SECRET, ZoneId.of("UTC"));
    cast.enter("Elsewhere");
    upload = Ids.next();
    batch = Ids.next();
    db.insertInto(UPLOAD)
        .set(UPLOAD.ID, upload)
        .set(UPLOAD.COMMUNITY_ID, theirs.id().value())
        .set(UPLOAD.NAME, SECRET + ".csv")
        .set(UPLOAD.BYTES, 1L)
        .set(UPLOAD.ZONE, "UTC")
        .set(UPLOAD.UPLOADED_BY, cast.person(Role.ADMIN).value())
        .set(UPLOAD.UPLOADED_AT, Instant.now())
        .execute();
    db.insertInto(BATCH)
        .set(BATCH.ID, batch)
        .set(BATCH.COMMUNITY_ID, theirs.id().value())
        .set(BATCH.NAME, SECRET + ".zip")
        .set(BATCH.FORMAT, "table")
        .set(BATCH.STATE, "live")
        .set(BATCH.ROWS_READ, 0L)
        .set(BATCH.KEPT, 0L)
        .set(BATCH.DUPLICATE, 0L)
        .set(BATCH.SYSTEM, 0L)
        .set(BATCH.UNPARSED, 0L)
        .set(BATCH.IMPORTED_AT, Instant.now())
        .execute();
  }

  @Test
  void whatBelongsToAnotherCommunityLooksLikeNothingAtAll() throws Exception {
    var asking = new Asking(mvc, cast);
    var tried = 0;
    var wrong = new ArrayList<String>();
    for (var route : Route.all(mapping)) {
      if (!route.isOfACommunity()) {
        continue;
      }
      for (var role : List.of(Role.ELSEWHERE, Role.KEEPER, Role.NEWCOMER)) {
        for (var home : List.of(theirs.id().value(), own.id().value())) {
          var foreign = known(home);
          var nothing = unknown(home);
          var real = asking.ask(route, route.address(foreign), role, foreign);
          var unreal = asking.ask(route, route.address(nothing), role, nothing);
          if (isBroken(real) || isBroken(unreal)) {
            wrong.add("%s as %s breaks".formatted(route, role));
            continue;
          }
          tried++;
          if (!alike(real, unreal) && !isOwnPage(route, home)) {
            wrong.add("%s as %s: %s and %s".formatted(route, role, told(real), told(unreal)));
          }
          if (text(real).contains(SECRET)) {
            wrong.add("%s as %s gives the name away".formatted(route, role));
          }
        }
      }
    }

    System.out.println(tried + " pairs of requests");
    assertThat(tried).isGreaterThan(100);
    assertThat(wrong).isEmpty();
    assertThat(db.fetchCount(UPLOAD, UPLOAD.ID.eq(upload))).isOne();
    assertThat(db.fetchCount(BATCH, BATCH.ID.eq(batch).and(BATCH.STATE.eq("live")))).isOne();
  }

  @Test
  void theirsIsFoundByWhoeverMayFindIt() {
    var asking = new Asking(mvc, cast);
    var found =
        Route.all(mapping).stream()
            .filter(route -> route.pattern().equals("/communities/{community}/sources"))
            .map(route ->
                asking.ask(route, route.address(known(theirs.id().value())), Role.ADMIN, _ -> "x"))
            .filter(result -> result.getResponse().getStatus() == 200)
            .toList();

    assertThat(found).isNotEmpty();
  }

  /// A page of one’s own community that names nothing else is the same page with any other ids.
  private boolean isOwnPage(Route route, UUID home) {
    return home.equals(own.id().value())
        && !route.pattern().contains("{upload}")
        && !route.pattern().contains("{batch}");
  }

  private UnaryOperator<String> known(UUID home) {
    return name ->
        switch (name) {
          case "upload" -> upload.toString();
          case "batch" -> batch.toString();
          case "community", "id" -> home.toString();
          default -> UUID.randomUUID().toString();
        };
  }

  private UnaryOperator<String> unknown(UUID home) {
    var nowhere = home.equals(own.id().value()) ? home : UUID.randomUUID();
    return name ->
        switch (name) {
          case "community", "id" -> nowhere.toString();
          default -> UUID.randomUUID().toString();
        };
  }

  private static boolean isBroken(MvcTestResult result) {
    return result.getUnresolvedException() != null;
  }

  private static boolean alike(MvcTestResult one, MvcTestResult other) throws Exception {
    return told(one).equals(told(other)) && plain(one).equals(plain(other));
  }

  private static String told(MvcTestResult result) {
    var response = result.getResponse();
    return response.getStatus()
        + " "
        + String.valueOf(response.getRedirectedUrl()).replaceAll("[0-9a-f-]{36}", "ID");
  }

  /// The page without what differs from request to request.
  private static String plain(MvcTestResult result) throws Exception {
    return text(result)
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
        .replaceAll("value=\"[A-Za-z0-9_=-]{20,}\"", "TOKEN")
        .replaceAll("content=\"[A-Za-z0-9_=+/-]{16,}\"", "TOKEN")
        .replaceAll("nonce[^ >]*", "NONCE");
  }

  private static String text(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString();
  }
}
