package org.banyan.community.live.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.community.reading.Kind;
import org.banyan.community.reading.Posting;
import org.banyan.community.reading.Row;
import org.banyan.community.reading.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Signatures are held against the examples that the services publish, and what they say against
/// bodies in their documented shape.
class HooksTests {

  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  @Test
  void acceptsThePublishedExampleOfStandardWebhooksAndNothingNearIt() {
    var secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    var body = "{\"test\": 2432232314}";
    var signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    var at = Instant.ofEpochSecond(1_614_265_330);

    assertThat(standard(body, signature, "1614265330", secret, at)).isTrue();
    assertThat(standard(body, "v1,bm8= " + signature, "1614265330", secret, at)).isTrue();
    assertThat(standard(body, signature, "1614265330", secret, at.plusSeconds(300))).isTrue();
    assertThat(standard(body, signature, "1614265330", secret, at.plusSeconds(301))).isFalse();
    assertThat(standard(body, signature, "1614265330", secret, at.minusSeconds(301))).isFalse();
    assertThat(standard(body + " ", signature, "1614265330", secret, at)).isFalse();
    assertThat(standard(body, signature, "1614265331", secret, at)).isFalse();
    assertThat(standard(body, signature, "now", secret, at)).isFalse();
    assertThat(standard(body, signature, "1614265330", "whsec_AAAA", at)).isFalse();
    assertThat(standard(body, "v1a" + signature.substring(2), "1614265330", secret, at)).isFalse();
    assertThat(standard(body, "", "1614265330", secret, at)).isFalse();
  }

  private static boolean standard(
      String body, String signature, String time, String secret, Instant now) {
    var headers =
        Map.of(
            "Webhook-Id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "webhook-timestamp", time,
            "webhook-signature", signature);
    return Hooks.STANDARD.isSigned(delivery(headers, body), secret, now);
  }

  @Test
  void acceptsThePublishedExampleOfSlackWithinFiveMinutes() {
    var secret = "8f742231b10e8888abcd99yyyzzz85a5";
    var body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
            + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    var delivery =
        delivery(
            Map.of(
                "X-Slack-Request-Timestamp",
                "1531420618",
                "X-Slack-Signature",
                "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"),
            body);
    var at = Instant.ofEpochSecond(1_531_420_618);

    assertThat(Hooks.SLACK.isSigned(delivery, secret, at)).isTrue();
    assertThat(Hooks.SLACK.isSigned(delivery, secret, at.plusSeconds(301))).isFalse();
    assertThat(Hooks.SLACK.isSigned(delivery, secret + "x", at)).isFalse();
    assertThat(Hooks.SLACK.isSigned(delivery(Map.of(), body), secret, at)).isFalse();
  }

  /// GitHub publishes an example of the scheme that Discourse uses.
  @Test
  void acceptsTheSchemeOfDiscourse() {
    var secret = "It's a Secret to Everybody";
    var signature = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    var headers = Map.of("X-Discourse-Event-Signature", signature);

    assertThat(Hooks.DISCOURSE.isSigned(delivery(headers, "Hello, World!"), secret, NOW)).isTrue();
    assertThat(Hooks.DISCOURSE.isSigned(delivery(headers, "Hello, world!"), secret, NOW)).isFalse();
    assertThat(Hooks.DISCOURSE.isSigned(delivery(Map.of(), "Hello, World!"), secret, NOW))
        .isFalse();
  }

  /// The body followed by the time, in milliseconds; computed apart from this code.
  @Test
  void acceptsTheSchemeOfGhostWithinFiveMinutes() {
    var signature =
        "sha256=0573e8d0e3e3570afdd99f35d29576e5bf48eeb227faf79344e8404e2881742d, t=1700000000000";
    var delivery = delivery(Map.of("X-Ghost-Signature", signature), "{\"member\":{}}");
    var at = Instant.ofEpochMilli(1_700_000_000_000L);

    assertThat(Hooks.GHOST.isSigned(delivery, "ghost-secret", at)).isTrue();
    assertThat(Hooks.GHOST.isSigned(delivery, "ghost-secret", at.plusSeconds(301))).isFalse();
    assertThat(Hooks.GHOST.isSigned(delivery, "other", at)).isFalse();
    var later =
        delivery(
            Map.of("X-Ghost-Signature", signature.replace("t=1700000000000", "t=1700000000001")),
            "{\"member\":{}}");
    assertThat(Hooks.GHOST.isSigned(later, "ghost-secret", at))
        .as("the time is part of what is signed")
        .isFalse();
  }

  @Test
  void takesABearerOrASignatureForPlainEvents() {
    var bearer = delivery(Map.of("Authorization", "Bearer whsec_abc"), "[]");

    assertThat(Hooks.JSON.isSigned(bearer, "whsec_abc", NOW)).isTrue();
    assertThat(Hooks.JSON.isSigned(bearer, "whsec_abd", NOW)).isFalse();
    assertThat(Hooks.JSON.isSigned(delivery(Map.of(), "[]"), "", NOW)).isFalse();
  }

  @Test
  void readsPlainEventsWholeOrNotAtAll() {
    var good =
        """
        [{"id":7,"channel":{"id":"c1","name":"杭州徒步"},"author":{"id":"u1","name":"林"},
          "time":"2026-11-26T19:00:00+08:00","text":"早","reply_to":"6"},
         {"id":"x","channel":"c1","author":"u2","time":1790000000,"kind":"joined"}]
        """;
    assertThat(postings(Hooks.JSON, Map.of(), good))
        .extracting(Posting::kind)
        .containsExactly(Kind.REPLY, Kind.JOINED);
    var first = postings(Hooks.JSON, Map.of(), good).getFirst();
    assertThat(first.at()).isEqualTo("2026-11-26T11:00:00Z");
    assertThat(first.id()).contains("7");
    assertThat(first.channel().name()).isEqualTo("杭州徒步");
    assertThat(first.author().name()).contains("林");
    var wrapped = "{\"type\":\"message.posted\",\"timestamp\":\"…\",\"data\":%s}".formatted(good);
    assertThat(postings(Hooks.STANDARD, Map.of(), wrapped)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":1                                                             | hook-json-broken",
        "[1]                                                                   | hook-no-object",
        "[{\"id\":1,\"channel\":\"c\",\"author\":\"a\"}]                       |"
            + " hook-field-missing",
        "{\"id\":1,\"channel\":\"c\",\"author\":\"a\",\"time\":\"gestern\"}    | hook-time-unknown",
        "{\"id\":1,\"channel\":\"c\",\"author\":\"a\",\"time\":1,\"kind\":\"?\"}|hook-kind-unknown",
        "''                                                                    | hook-no-object"
      })
  void saysWhatIsWrongWithPlainEvents(String body, String problem) {
    assertThat(Hooks.JSON.hear(delivery(Map.of(), body), NOW))
        .isInstanceOfSatisfying(
            Hearing.Unclear.class,
            unclear -> assertThat(unclear.problem().name()).isEqualTo(problem));
  }

  @Test
  void readsMessagesEditsDeletionsAndComingAndGoingInSlack() {
    var message =
        "{\"type\":\"message\",\"channel\":\"C1\",\"user\":\"U1\",\"text\":\"hi\",\"ts\":\"1780000000.000100\",\"channel_type\":\"channel\"}";
    var edit =
        "{\"type\":\"message\",\"subtype\":\"message_changed\",\"channel\":\"C1\",\"ts\":\"1780000009.000100\",\"message\":{\"type\":\"message\",\"user\":\"U1\",\"text\":\"hello\",\"ts\":\"1780000000.000100\",\"edited\":{\"user\":\"U1\",\"ts\":\"1780000009.000000\"}}}";
    var deletion =
        "{\"type\":\"message\",\"subtype\":\"message_deleted\",\"channel\":\"C1\",\"deleted_ts\":\"1780000000.000100\",\"event_ts\":\"1780000020.000100\",\"previous_message\":{\"user\":\"U1\",\"ts\":\"1780000000.000100\"}}";
    var joined =
        "{\"type\":\"member_joined_channel\",\"user\":\"U2\",\"channel\":\"C1\",\"event_ts\":\"1780000030.000100\"}";

    var posting = slack(message);
    assertThat(posting.id()).contains("1780000000000100");
    assertThat(slack(edit).id()).isEqualTo(posting.id());
    assertThat(slack(edit).text()).isEqualTo("hello");
    assertThat(slack(edit).edited()).contains(Instant.ofEpochSecond(1_780_000_009));
    assertThat(slack(deletion).id()).isEqualTo(posting.id());
    assertThat(slack(deletion).kind()).isEqualTo(Kind.DELETED);
    assertThat(slack(joined).kind()).isEqualTo(Kind.JOINED);
    assertThat(
            postings(Hooks.SLACK, Map.of(), slackBody(message.replace("\"channel\"}", "\"im\"}"))))
        .as("what two people say to each other is none of the community’s")
        .isEmpty();
    assertThat(Hooks.SLACK.id(delivery(Map.of(), slackBody(message)))).contains("Ev1");
    assertThat(
            Hooks.SLACK.hear(
                delivery(Map.of(), "{\"type\":\"url_verification\",\"challenge\":\"3eZb\"}"), NOW))
        .isEqualTo(new Hearing.Question("3eZb"));
  }

  @Test
  void readsPostsAndPeopleOfDiscourse() {
    var post =
        "{\"post\":{\"id\":9,\"user_id\":4,\"username\":\"ana\",\"created_at\":\"2026-11-26T11:00:00.000Z\",\"updated_at\":\"2026-11-26T11:00:00.000Z\",\"cooked\":\"<p>x</p>\",\"raw\":\"x\",\"post_number\":2,\"post_type\":1,\"topic_id\":7,\"category_id\":3%s}}";

    var created = postings(Hooks.DISCOURSE, event("post_created"), post.formatted("")).getFirst();
    assertThat(created.id()).contains("7/2");
    assertThat(created.kind()).isEqualTo(Kind.REPLY);
    assertThat(created.channel().key()).isEqualTo("3");
    assertThat(created.author().key()).isEqualTo("4");
    var destroyed =
        postings(
                Hooks.DISCOURSE,
                event("post_destroyed"),
                post.formatted(",\"deleted_at\":\"2026-11-26T11:30:00.000Z\""))
            .getFirst();
    assertThat(destroyed.kind()).isEqualTo(Kind.DELETED);
    assertThat(destroyed.id()).isEqualTo(created.id());
    assertThat(
            postings(
                Hooks.DISCOURSE,
                event("post_created"),
                post.formatted(",\"topic_archetype\":\"private_message\"")))
        .isEmpty();
    var user = "{\"user\":{\"id\":5,\"username\":\"bo\",\"created_at\":\"2026-11-26T10:00:00Z\"}}";
    assertThat(postings(Hooks.DISCOURSE, event("user_created"), user).getFirst().kind())
        .isEqualTo(Kind.JOINED);
    assertThat(traits(Hooks.DISCOURSE, event("user_created"), user)).isEmpty();
    assertThat(
            traits(
                Hooks.DISCOURSE,
                event("user_created"),
                user.replace("\"id\":5", "\"id\":5,\"email\":\"bo@example.org\"")))
        .containsExactly(Trait.email("bo@example.org"));
    assertThat(Hooks.DISCOURSE.hear(delivery(event("ping"), "{\"ping\":\"OK\"}"), NOW))
        .isInstanceOf(Hearing.Events.class);
  }

  @Test
  void knowsWhoJoinedAndWhoLeftAGhost() {
    var member = "{\"id\":\"m1\",\"name\":\"Ana\",\"created_at\":\"2026-11-26T10:00:00.000Z\"}";
    var added = "{\"member\":{\"current\":%s,\"previous\":{}}}".formatted(member);
    var edited = "{\"member\":{\"current\":%s,\"previous\":{\"name\":\"A\"}}}".formatted(member);
    var deleted = "{\"member\":{\"current\":{},\"previous\":%s}}".formatted(member);

    var joined = postings(Hooks.GHOST, Map.of(), added).getFirst();
    assertThat(joined.kind()).isEqualTo(Kind.JOINED);
    assertThat(joined.at()).isEqualTo("2026-11-26T10:00:00Z");
    assertThat(
            traits(
                Hooks.GHOST,
                Map.of(),
                added.replace("\"id\"", "\"email\":\"ana@example.org\",\"id\"")))
        .containsExactly(Trait.email("ana@example.org"));
    assertThat(postings(Hooks.GHOST, Map.of(), edited)).containsExactly(joined);
    assertThat(postings(Hooks.GHOST, Map.of(), deleted).getFirst().kind()).isEqualTo(Kind.LEFT);
    assertThat(postings(Hooks.GHOST, Map.of(), "{\"post\":{}}")).isEmpty();
  }

  @Test
  void takesWhatElseASenderKnowsOfAnAuthor() {
    var plain =
        "{\"id\":\"1\",\"channel\":\"c\",\"time\":\"2026-11-26T10:00:00Z\",\"author\":{\"id\":\"a\",%s}}";

    assertThat(
            traits(
                Hooks.JSON,
                Map.of(),
                plain.formatted(
                    "\"email\":\"a@example.org\",\"unionid\":\"oZq0JvEasC4rFy9fI1mk3\"")))
        .containsExactlyInAnyOrder(
            Trait.email("a@example.org"), Trait.unionid("oZq0JvEasC4rFy9fI1mk3"));
    assertThat(
            traits(
                Hooks.JSON,
                Map.of(),
                plain.formatted("\"email\":\"%s\",\"unionid\":{}".formatted("x".repeat(400)))))
        .isEmpty();
  }

  private static Set<Trait> traits(Hook hook, Map<String, String> headers, String body) {
    return postings(hook, headers, body).getFirst().author().traits();
  }

  private static Map<String, String> event(String name) {
    return Map.of("X-Discourse-Event", name);
  }

  private static Posting slack(String event) {
    return postings(Hooks.SLACK, Map.of(), slackBody(event)).getFirst();
  }

  private static String slackBody(String event) {
    return "{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"event\":%s}".formatted(event);
  }

  private static List<Posting> postings(Hook hook, Map<String, String> headers, String body) {
    var hearing = hook.hear(delivery(headers, body), NOW);
    assertThat(hearing).isInstanceOf(Hearing.Events.class);
    return ((Hearing.Events) hearing)
        .rows().stream()
            .flatMap(row ->
                switch (row) {
                  case Row.Message(_, var posting) -> Stream.of(posting);
                  case Row.Notice(_, _, var event) -> event.stream();
                  case Row.OnList _, Row.Dealt _, Row.Unparsed _ -> Stream.<Posting>empty();
                })
            .toList();
  }

  private static Delivery delivery(Map<String, String> headers, String body) {
    return new Delivery(headers, body.getBytes(StandardCharsets.UTF_8));
  }
}
