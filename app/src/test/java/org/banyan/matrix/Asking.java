package org.banyan.matrix;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.banyan.matrix.Cast.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Sends a request in somebody’s name, with a valid form token and something in every usual field.
record Asking(MockMvcTester mvc, Cast cast) {

  private static final Map<String, String> FIELDS =
      Map.of("text", "群名\n一\n", "keep", "true", "fingerprint", "x", "reason", "because it is so");

  MvcTestResult ask(Route route, String address, Role role, UnaryOperator<String> field) {
    if (route.scope().isPresent()) {
      return askAsAProgram(route, address, cast.token(role));
    }
    var session = cast.session(role);
    if (route.method().equals(HttpMethod.GET)) {
      var request = mvc.get().uri(address);
      session.ifPresent(request::cookie);
      return request.exchange();
    }
    var request =
        mvc.post()
            .uri(address)
            .multipart()
            .file(new MockMultipartFile("file", "x.csv", "text/csv", bytes()))
            .with(csrf());
    session.ifPresent(request::cookie);
    FIELDS.forEach(request::param);
    for (var name : new String[] {"upload", "application", "imported"}) {
      request.param(name, field.apply(name));
    }
    return request.exchange();
  }

  /// The same by a program: the token is all that counts, and no form token is sent.
  MvcTestResult askAsAProgram(Route route, String address, Optional<String> token) {
    var request =
        mvc.method(route.method())
            .uri(address)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{}");
    token.ifPresent(text -> request.header(HttpHeaders.AUTHORIZATION, "Bearer " + text));
    return request.exchange();
  }

  private static byte[] bytes() {
    return "time,sender,text\n2026-01-01T00:00:00Z,a,b\n".getBytes(StandardCharsets.UTF_8);
  }
}
