package org.banyan.community.wecom;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.platform.edge.WrongSetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The way to the platform: one address, no redirects, no endless answers. What is asked carries
/// secrets and is therefore never logged.
@Component
class Wire {

  static final String KEY = "banyan.wecom.address";

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final long LARGEST = 32L << 20;
  private static final int DEEPEST = 20;
  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final URI address;
  private final JsonMapper json =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
              .build());
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(Redirect.NEVER).build();

  Wire(@Value("${" + KEY + ":https://qyapi.weixin.qq.com}") String address) {
    this.address = safe(address.strip());
  }

  /// An answer with the platform’s own code, how long it asks to be left alone, and what it says.
  record Reply(int code, Optional<Duration> rest, JsonNode said) {}

  Answer<Reply> get(String path, Map<String, String> query) {
    return send(path, request(path, query).GET().build());
  }

  Answer<Reply> post(String path, Map<String, String> query, Map<String, ?> body) {
    var sent = BodyPublishers.ofString(json.writeValueAsString(body));
    return send(
        path, request(path, query).header("Content-Type", "application/json").POST(sent).build());
  }

  private Answer<Reply> send(String path, HttpRequest request) {
    try {
      var response =
          client.send(request, BodyHandlers.limiting(BodyHandlers.ofInputStream(), LARGEST));
      try (var body = response.body()) {
        return read(path, response, body);
      }
    } catch (IOException _) {
      return new Answer.Refused<>(Trouble.of(Trouble.Kind.UNREACHABLE, path));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answer.Refused<>(Trouble.of(Trouble.Kind.UNREACHABLE, path));
    }
  }

  private Answer<Reply> read(String path, HttpResponse<InputStream> response, InputStream body) {
    var status = response.statusCode();
    var rest = rest(response);
    if (status == 429) {
      return new Answer.Given<>(new Reply(45009, rest, json.createObjectNode()));
    }
    if (status >= 500) {
      return new Answer.Given<>(new Reply(-1, rest, json.createObjectNode()));
    }
    try {
      var said = json.readTree(body);
      return status == 200 && said.path("errcode").isInt()
          ? new Answer.Given<>(new Reply(said.path("errcode").asInt(), rest, said))
          : new Answer.Refused<>(Trouble.of(Trouble.Kind.UNREADABLE, path));
    } catch (JacksonException _) {
      return new Answer.Refused<>(Trouble.of(Trouble.Kind.UNREADABLE, path));
    }
  }

  private static Optional<Duration> rest(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,5}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }

  private HttpRequest.Builder request(String path, Map<String, String> query) {
    var asked =
        query.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(URI.create(address + path + "?" + asked)).timeout(ANSWER);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// Secrets go in clear to this machine alone.
  private static URI safe(String text) {
    try {
      var uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      var host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
      if (uri.getHost() != null
          && String.valueOf(uri.getPath()).isEmpty()
          && ("https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && OWN_MACHINE.contains(host)))) {
        return uri;
      }
    } catch (IllegalArgumentException _) {
      // Answered below, like every other address that is none.
    }
    throw new WrongSetting(KEY, text, "https://qyapi.weixin.qq.com");
  }
}
