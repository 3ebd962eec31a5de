package org.banyan.organisation.api;

import static db.people.Tables.ACCOUNT;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.banyan.people.token.Making;
import org.banyan.people.token.TokenOrder;
import org.banyan.people.token.Tokens;
import org.banyan.platform.access.ActingAs;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.TokenScope;
import org.banyan.platform.language.Language;
import org.jooq.DSLContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that asks with a token, in a language or in none.
record Program(MockMvcTester mvc, String secret, String language) {

  /// An account of somebody who is active.
  static void account(DSLContext db, PersonId person) {
    db.insertInto(ACCOUNT)
        .set(ACCOUNT.ID, person.value())
        .set(ACCOUNT.NAME, person.toString())
        .set(ACCOUNT.NAME_KEY, person.toString())
        .set(ACCOUNT.LANGUAGE, Language.EN.tag())
        .set(ACCOUNT.ZONE, "UTC")
        .set(ACCOUNT.STATE, "ACTIVE")
        .set(ACCOUNT.CREATED_AT, Instant.now())
        .set(ACCOUNT.CHANGED_AT, Instant.now())
        .execute();
  }

  static String token(Tokens tokens, PersonId person, TokenScope... scopes) {
    var acting = ActingAs.acting(person, Language.EN, Power.values());
    var day = LocalDate.now(ZoneOffset.UTC).plusDays(2);
    var order = new TokenOrder("a program", Set.of(scopes), Optional.of(day));
    return ((Making.Made) tokens.make(acting, order)).secret().text();
  }

  MvcTestResult get(String address, String... headers) {
    var request = mvc.get().uri(address).header("Authorization", "Bearer " + secret);
    if (!language.isEmpty()) {
      request.header("Accept-Language", language);
    }
    for (var at = 0; at < headers.length; at += 2) {
      request.header(headers[at], headers[at + 1]);
    }
    return request.exchange();
  }

  MvcTestResult post(String address, String type, String text) {
    var request =
        mvc.post()
            .uri(address)
            .header("Authorization", "Bearer " + secret)
            .contentType(type)
            .content(text.getBytes(StandardCharsets.UTF_8));
    if (!language.isEmpty()) {
      request.header("Accept-Language", language);
    }
    return request.exchange();
  }

  Program speaking(String other) {
    return new Program(mvc, secret, other);
  }

  static JsonNode json(MvcTestResult result) {
    return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
  }
}
