package org.banyan.community.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.banyan.community.Basis;
import org.banyan.community.LawfulBasis;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.language.Language;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody at a browser who may do anything, and the platform as it calls back.
record Caller(MockMvcTester mvc) {

  static final SetUp SET_UP =
      new SetUp(
          FakeWeCom.CORP,
          FakeWeCom.SECRET,
          FakeCallback.TOKEN,
          FakeCallback.KEY,
          Basis.of(LawfulBasis.CONTRACT));

  MvcTestResult verify(UUID connection, String signature, String echo) {
    return mvc.get()
        .uri("/hooks/wecom/" + connection)
        .param("msg_signature", signature)
        .param("timestamp", "1")
        .param("nonce", "n")
        .param("echostr", echo)
        .exchange();
  }

  MvcTestResult call(UUID connection, FakeCallback fake, String event) throws Exception {
    var sealed = fake.seal(event);
    return post(connection, fake.sign("1", "n", sealed), fake.envelope(sealed));
  }

  MvcTestResult post(UUID connection, String signature, String body) {
    return mvc.post()
        .uri("/hooks/wecom/" + connection)
        .queryParam("msg_signature", signature)
        .queryParam("timestamp", "1")
        .queryParam("nonce", "n")
        .contentType(MediaType.TEXT_XML)
        .content(body)
        .exchange();
  }

  MvcTestResult connect(String address, Language language, SetUp setUp) {
    return post(
        address,
        language,
        "corp",
        setUp.corp(),
        "secret",
        setUp.secret(),
        "token",
        setUp.token(),
        "key",
        setUp.key(),
        "basis",
        setUp.basis().tag());
  }

  MvcTestResult get(String address, Language language) {
    return mvc.get().uri(address).requestAttr(Acting.class.getName(), acting(language)).exchange();
  }

  MvcTestResult post(String address, Language language, String... fields) {
    var request =
        mvc.post().uri(address).with(csrf()).requestAttr(Acting.class.getName(), acting(language));
    for (var field = 0; field < fields.length; field += 2) {
      request.param(fields[field], fields[field + 1]);
    }
    return request.exchange();
  }

  static String text(MvcTestResult answer) throws Exception {
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  static Acting acting(Language language) {
    var all =
        Stream.of(Power.values())
            .map(power -> new Grant(power, Scope.everywhere(), "Lead"))
            .toList();
    return new Acting(
        new PersonId(new UUID(0, 7)), "林", language, ZoneOffset.UTC, new Grants(1, all));
  }
}
