package org.banyan.people.oidc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// A strict provider of identities on this machine: it insists on the redirect address, on proof
/// keys, state, nonce and client secret, takes a code once, and signs with a real RSA key. Told to,
/// it lies.
public final class FakeProvider {

  public static final String CLIENT = "banyan";
  public static final String SECRET = "between: the two & us";
  public static final String REDIRECT = "http://localhost/sign-in/provider/back";

  private static final String KEY = "k1";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final HttpServer server;
  private final KeyPair keys = pair();
  private final Map<String, Map<String, String>> granted = new ConcurrentHashMap<>();
  private final AtomicInteger tokens = new AtomicInteger();
  private final JsonMapper json = new JsonMapper();
  private Map<String, Object> somebody = Map.of();
  private Consumer<Map<String, Object>> lie = _ -> {};
  private KeyPair signing = keys;
  private String algorithm = "RS256";

  public FakeProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
    server.createContext("/.well-known/openid-configuration", this::configuration);
    server.createContext("/keys", this::keys);
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// Who is signed in here from now on; the provider is honest again.
  public void is(String subject, String email, boolean verified) {
    somebody = Map.of("sub", subject, "email", email, "email_verified", verified);
    lie = _ -> {};
    signing = keys;
    algorithm = "RS256";
  }

  public void lies(Consumer<Map<String, Object>> about) {
    lie = about;
  }

  public void signsWithAnotherKey() {
    signing = pair();
  }

  public void doesNotSign() {
    algorithm = "none";
  }

  /// How many tokens were given out.
  public int tokens() {
    return tokens.get();
  }

  /// Goes where a browser was sent, and returns the way back as one reads it.
  public String visit(String address) {
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
      return answer
          .headers()
          .firstValue("Location")
          .map(back -> URLDecoder.decode(back.substring("http://localhost".length()), UTF_8))
          .orElseThrow(() -> new IllegalStateException(answer.body()));
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private void configuration(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        200,
        Map.of(
            "issuer",
            issuer(),
            "authorization_endpoint",
            issuer() + "/authorize",
            "token_endpoint",
            issuer() + "/token",
            "jwks_uri",
            issuer() + "/keys",
            "subject_types_supported",
            new String[] {"public"},
            "response_types_supported",
            new String[] {"code"},
            "id_token_signing_alg_values_supported",
            new String[] {"RS256"}));
  }

  private void keys(HttpExchange exchange) throws IOException {
    var key = (RSAPublicKey) keys.getPublic();
    var shown = Map.of("kty", "RSA", "use", "sig", "kid", KEY, "alg", "RS256");
    var whole = new LinkedHashMap<String, Object>(shown);
    whole.put("n", BASE64.encodeToString(bytes(key.getModulus())));
    whole.put("e", BASE64.encodeToString(bytes(key.getPublicExponent())));
    answer(exchange, 200, Map.of("keys", new Object[] {whole}));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    var asked = fields(exchange.getRequestURI().getRawQuery());
    var isRight =
        CLIENT.equals(asked.get("client_id"))
            && REDIRECT.equals(asked.get("redirect_uri"))
            && "code".equals(asked.get("response_type"))
            && Arrays.asList(asked.getOrDefault("scope", "").split(" ")).contains("openid")
            && asked.getOrDefault("state", "").length() > 20
            && asked.getOrDefault("nonce", "").length() > 20
            && "S256".equals(asked.get("code_challenge_method"))
            && asked.getOrDefault("code_challenge", "").length() == 43;
    if (!isRight) {
      answer(exchange, 400, Map.of("error", "invalid_request", "asked", asked));
      return;
    }
    var code = UUID.randomUUID().toString();
    granted.put(code, asked);
    var state = URLEncoder.encode(asked.getOrDefault("state", ""), UTF_8);
    exchange.getResponseHeaders().add("Location", REDIRECT + "?code=" + code + "&state=" + state);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    var given = fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    var secret = URLEncoder.encode(CLIENT, UTF_8) + ":" + URLEncoder.encode(SECRET, UTF_8);
    var basic = "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(UTF_8));
    if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      answer(exchange, 401, Map.of("error", "invalid_client"));
      return;
    }
    var asked = granted.remove(given.getOrDefault("code", ""));
    if (asked == null
        || !"authorization_code".equals(given.get("grant_type"))
        || !REDIRECT.equals(given.get("redirect_uri"))
        || !sha256(given.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))) {
      answer(exchange, 400, Map.of("error", "invalid_grant"));
      return;
    }
    tokens.incrementAndGet();
    answer(
        exchange,
        200,
        Map.of(
            "access_token",
            UUID.randomUUID().toString(),
            "token_type",
            "Bearer",
            "expires_in",
            60,
            "id_token",
            identity(asked.getOrDefault("nonce", ""))));
  }

  private String identity(String nonce) {
    var now = Instant.now().getEpochSecond();
    var claims = new LinkedHashMap<>(somebody);
    claims.put("iss", issuer());
    claims.put("aud", CLIENT);
    claims.put("iat", now);
    claims.put("exp", now + 300);
    claims.put("nonce", nonce);
    lie.accept(claims);
    var head = Map.of("alg", algorithm, "kid", KEY, "typ", "JWT");
    var text = part(head) + "." + part(claims);
    return text + "." + (algorithm.equals("none") ? "" : signature(text));
  }

  private String part(Map<String, ?> content) {
    return BASE64.encodeToString(json.writeValueAsBytes(content));
  }

  private String signature(String text) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(signing.getPrivate());
      signature.update(text.getBytes(US_ASCII));
      return BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private void answer(HttpExchange exchange, int status, Map<String, ?> content)
      throws IOException {
    var body = json.writeValueAsBytes(content);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Map<String, String> fields(String query) {
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> URLDecoder.decode(pair[0], UTF_8),
                pair -> pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8)));
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
      return BASE64.encodeToString(digest);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static KeyPair pair() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(BigInteger number) {
    var bytes = number.toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }
}
