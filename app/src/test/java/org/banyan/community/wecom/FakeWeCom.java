package org.banyan.community.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The platform on this machine, as strict as its documentation: it knows one company and one
/// application, ends tokens, insists on its limits, and answers refusals with status 200 and a
/// code.
public final class FakeWeCom extends FakeCompany implements AutoCloseable {

  public static final String CORP = "ww00000000000fake";
  public static final String SECRET = "fake-secret-0123456789-abcdefghijklmnop";

  private static final String EXTERNAL = "/cgi-bin/externalcontact/";

  private final HttpServer server;
  private final JsonMapper json = new JsonMapper();
  private final Map<String, Instant> tokens = new ConcurrentHashMap<>();
  private final Map<String, List<String>> cursors = new ConcurrentHashMap<>();
  private final Set<String> vanished = new HashSet<>();
  private final Set<String> forbidden = new HashSet<>();
  private final Queue<Integer> faults = new ConcurrentLinkedQueue<>();
  private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
  private final List<String> asked = new ArrayList<>();
  private Supplier<Instant> clock = Instant::now;
  private boolean addressTrusted = true;
  private boolean tooManyVisible;
  private int pageSize = 1_000;

  public FakeWeCom() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public void at(Supplier<Instant> now) {
    clock = now;
  }

  public void trustsTheAddress(boolean trusted) {
    addressTrusted = trusted;
  }

  public void forbids(String call) {
    forbidden.add(call);
  }

  /// No groups, no sums, nothing asked.
  public synchronized void clear() {
    groups.clear();
    sums.clear();
    visible.clear();
    vanished.clear();
    asked.clear();
  }

  /// A group is still listed but cannot be looked at any more.
  public void vanishes(String chat) {
    vanished.add(chat);
  }

  public void allowsAll() {
    forbidden.clear();
    faults.clear();
    statuses.clear();
    addressTrusted = true;
    tooManyVisible = false;
  }

  /// The next answers to anything but the asking for a token are these codes.
  public void fails(Integer... codes) {
    faults.addAll(List.of(codes));
  }

  /// The next answers have these statuses and no content.
  public void breaks(Integer... status) {
    statuses.addAll(List.of(status));
  }

  public void endsAllTokens() {
    tokens.replaceAll((_, _) -> Instant.EPOCH);
  }

  public void hasTooManyVisible() {
    tooManyVisible = true;
  }

  public void pagesBy(int size) {
    pageSize = size;
  }

  /// Every path that was asked for, in order.
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  public long asked(String ending) {
    return asked().stream().filter(path -> path.endsWith("/" + ending)).count();
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    asked.add(path);
    try (exchange) {
      var status = statuses.poll();
      if (status != null) {
        exchange.getResponseHeaders().add("Retry-After", "1");
        exchange.sendResponseHeaders(status, -1);
        return;
      }
      var said = new ArrayDeque<Map<String, Object>>();
      try {
        said.add(said(exchange, path));
      } catch (Code code) {
        said.add(
            Map.of("errcode", code.number, "errmsg", "refused, hint: [fake], from ip: 127.0.0.1"));
      }
      var bytes = json.writeValueAsBytes(said.getFirst());
      exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Map<String, Object> said(HttpExchange exchange, String path) throws IOException {
    var query = query(exchange);
    if (path.equals("/cgi-bin/gettoken")) {
      return token(exchange, query);
    }
    guard(query, path);
    return switch (path) {
      case EXTERNAL + "groupchat/list" -> list(body(exchange));
      case EXTERNAL + "groupchat/get" -> detail(body(exchange));
      case EXTERNAL + "groupchat/statistic" -> ofOwners(body(exchange));
      case EXTERNAL + "groupchat/statistic_group_by_day" -> ofDays(body(exchange));
      case EXTERNAL + "get_follow_user_list" -> ok(Map.of("follow_user", List.copyOf(visible)));
      case "/cgi-bin/department/list" -> ok(Map.of("department", departments));
      case "/cgi-bin/user/list" -> ok(Map.of("userlist", people(query)));
      default -> throw new Code(40035);
    };
  }

  private Map<String, Object> token(HttpExchange exchange, Map<String, String> query) {
    require(exchange.getRequestMethod().equals("GET"), 43001);
    require(CORP.equals(query.get("corpid")), 40013);
    require(SECRET.equals(query.get("corpsecret")), 40001);
    var token = "token-" + UUID.randomUUID();
    tokens.put(token, clock.get().plusSeconds(7_200));
    return ok(Map.of("access_token", token, "expires_in", 7_200));
  }

  private void guard(Map<String, String> query, String path) {
    var token = query.get("access_token");
    require(token != null, 41001);
    require(tokens.containsKey(token), 40014);
    require(clock.get().isBefore(tokens.get(token)), 42001);
    require(addressTrusted, 60020);
    require(forbidden.stream().noneMatch(path::endsWith), 48002);
    Optional.ofNullable(faults.poll())
        .ifPresent(code -> {
          throw new Code(code);
        });
  }

  private Map<String, Object> list(JsonNode body) {
    var owners = owners(body);
    var limit = body.path("limit").asInt(0);
    require(limit >= 1 && limit <= 1_000, 40058);
    var cursor = body.path("cursor").asString("");
    var rest =
        cursor.isEmpty()
            ? groups.values().stream()
                .filter(group -> owners.isEmpty() || owners.contains(group.get("owner")))
                .map(group -> (String) group.get("chat_id"))
                .toList()
            : Optional.ofNullable(cursors.get(cursor)).orElseThrow(() -> new Code(40058));
    var size = Math.min(Math.min(limit, pageSize), rest.size());
    var answer = new LinkedHashMap<String, Object>();
    answer.put(
        "group_chat_list",
        rest.subList(0, size).stream().map(chat -> Map.of("chat_id", chat, "status", 0)).toList());
    if (size < rest.size()) {
      var next = UUID.randomUUID().toString();
      cursors.put(next, rest.subList(size, rest.size()));
      answer.put("next_cursor", next);
    }
    return ok(answer);
  }

  private Map<String, Object> detail(JsonNode body) {
    var group = groups.get(body.path("chat_id").asString(""));
    require(group != null && !vanished.contains(body.path("chat_id").asString("")), 49008);
    return ok(
        Map.of(
            "group_chat",
            named(Objects.requireNonNull(group), body.path("need_name").asInt(0) == 1)));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> named(Map<String, Object> group, boolean named) {
    var copy = new LinkedHashMap<>(group);
    if (!named) {
      var members = (List<Map<String, Object>>) Objects.requireNonNull(group.get("member_list"));
      copy.put("member_list", members.stream().map(member -> without(member, "name")).toList());
    }
    return copy;
  }

  private static Map<String, Object> without(Map<String, Object> all, String key) {
    var copy = new LinkedHashMap<>(all);
    copy.remove(key);
    return copy;
  }

  private Map<String, Object> ofOwners(JsonNode body) {
    return ok(sums.byOwner(body, owners(body), today()));
  }

  private Map<String, Object> ofDays(JsonNode body) {
    return ok(sums.byDay(body, owners(body), today()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.get(), FakeSums.ZONE);
  }

  private Set<String> owners(JsonNode body) {
    var owners =
        body.path("owner_filter")
            .path("userid_list")
            .valueStream()
            .map(JsonNode::asString)
            .collect(Collectors.toSet());
    require(owners.size() <= 100, 40032);
    require(visible.containsAll(owners), 60011);
    require(!owners.isEmpty() || !tooManyVisible, 81017);
    return owners;
  }

  private List<Map<String, Object>> people(Map<String, String> query) {
    var department = query.getOrDefault("department_id", "");
    require(
        departments.stream().anyMatch(one -> department.equals(String.valueOf(one.get("id")))),
        60123);
    return colleagues.stream()
        .filter(one ->
            ((List<?>) Objects.requireNonNull(one.get("department")))
                .contains(Integer.valueOf(department)))
        .toList();
  }

  private JsonNode body(HttpExchange exchange) throws IOException {
    require(exchange.getRequestMethod().equals("POST"), 43002);
    return json.readTree(exchange.getRequestBody().readAllBytes());
  }

  private static Map<String, String> query(HttpExchange exchange) {
    return Stream.of(exchange.getRequestURI().getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
  }

  private static Map<String, Object> ok(Map<String, ?> content) {
    var answer = new LinkedHashMap<String, Object>(content);
    answer.put("errcode", 0);
    answer.put("errmsg", "ok");
    return answer;
  }

  static void require(boolean holds, int otherwise) {
    if (!holds) {
      throw new Code(otherwise);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /// A refusal with its code.
  private static final class Code extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int number;

    private Code(int number) {
      super("code " + number);
      this.number = number;
    }
  }
}
