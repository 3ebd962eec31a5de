package org.banyan.platform.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banyan.platform.access.Acting;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Answers programs as RFC 9457 lays down, in the language they ask for: what is wrong, where, and
/// how to mend it.
public final class Problems {

  private static final String PROGRAMS = "/api/";
  private static final String CHALLENGE = "Bearer realm=\"banyan\"";

  private Problems() {}

  /// Whether a program is asking, and not a browser.
  public static boolean areFor(HttpServletRequest request) {
    return address(request).startsWith(PROGRAMS);
  }

  /// The language a program asks for; without a word of it, that of its person.
  public static Language language(HttpServletRequest request) {
    var asked =
        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
            ? Optional.<Language>empty()
            : Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.of(locale.toLanguageTag()).stream())
                .findFirst();
    return asked.or(() -> Acting.in(request).map(Acting::language)).orElse(Language.EN);
  }

  public static ResponseEntity<Map<String, Object>> answer(
      Problem problem, HttpServletRequest request) {
    return ResponseEntity.status(problem.trouble().status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, language(request).tag())
        .body(body(problem, request));
  }

  /// The same, for where there is no handler to return it.
  public static void write(
      Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var status = problem.trouble().status();
    response.setStatus(status);
    if (status == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language(request).tag());
    var bytes =
        JsonMapper.shared()
            .writeValueAsString(body(problem, request))
            .getBytes(StandardCharsets.UTF_8);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static Map<String, Object> body(Problem problem, HttpServletRequest request) {
    var trouble = problem.trouble();
    var words = Words.of(language(request));
    var about = problem.about().toArray();
    var body = new LinkedHashMap<String, Object>();
    body.put("type", trouble.type());
    body.put("title", words.say(trouble.key() + ".title"));
    body.put("status", trouble.status());
    body.put("detail", words.say(trouble.key() + ".detail", about));
    body.put("remedy", words.say(trouble.key() + ".remedy", about));
    body.put("instance", address(request));
    body.putAll(problem.more());
    return body;
  }

  private static String address(HttpServletRequest request) {
    var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed instanceof String address ? address : request.getRequestURI();
  }
}
