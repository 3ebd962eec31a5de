package org.banyan.community.wecom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.banyan.community.wecom.Wire.Reply;
import org.jspecify.annotations.Nullable;

/// The entry of one application: fetches a token, keeps it as long as it lasts, and fetches another
/// one once where the platform has ended it early.
final class Entry {

  private static final String TOKEN = "/cgi-bin/gettoken";
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final Wire wire;
  private final Credentials credentials;
  private final Clock clock;
  private @Nullable Token kept;

  Entry(Wire wire, Credentials credentials, Clock clock) {
    this.wire = wire;
    this.credentials = credentials;
    this.clock = clock;
  }

  private record Token(String value, Instant until) {}

  boolean is(Credentials others) {
    return credentials.equals(others);
  }

  Answer<Reply> get(String path, Map<String, String> query, Patience patience) {
    return ask(path, patience, token -> wire.get(path, with(token, query)));
  }

  Answer<Reply> post(String path, Map<String, ?> body, Patience patience) {
    return ask(path, patience, token -> wire.post(path, with(token, Map.of()), body));
  }

  /// Something that is asked with a token.
  private interface Asked {
    Answer<Reply> with(String token);
  }

  private Answer<Reply> ask(String path, Patience patience, Asked asked) {
    var token = token(patience);
    if (token.refusal().isPresent()) {
      return new Answer.Refused<>(token.refusal().get());
    }
    var first = token.then(value -> patient(path, patience, () -> asked.with(value)));
    if (first.refusal().filter(trouble -> trouble.kind() == Trouble.Kind.TOKEN).isEmpty()) {
      return first;
    }
    token.map(this::forget);
    return token(patience).then(value -> patient(path, patience, () -> asked.with(value)));
  }

  /// One try of asking.
  private interface Try {
    Answer<Reply> now();
  }

  private static Answer<Reply> patient(String path, Patience patience, Try attempt) {
    for (var tried = 0; ; tried++) {
      var reply = attempt.now();
      var answer = reply.then(said -> judged(said, path));
      var rest =
          reply instanceof Answer.Given<Reply>(var said) ? said.rest() : Optional.<Duration>empty();
      if (answer.refusal().filter(Trouble::passes).isEmpty() || !patience.waits(tried, rest)) {
        return answer;
      }
    }
  }

  private static Answer<Reply> judged(Reply reply, String path) {
    return reply.code() == 0
        ? new Answer.Given<>(reply)
        : new Answer.Refused<>(Trouble.coded(reply.code(), path));
  }

  private synchronized boolean forget(String refused) {
    if (kept != null && kept.value().equals(refused)) {
      kept = null;
    }
    return true;
  }

  private synchronized Answer<String> token(Patience patience) {
    var now = clock.instant();
    if (kept != null && now.isBefore(kept.until())) {
      return new Answer.Given<>(kept.value());
    }
    var query = Map.of("corpid", credentials.corp(), "corpsecret", credentials.secret());
    return patient(TOKEN, patience, () -> wire.get(TOKEN, query))
        .then(reply -> {
          var value = reply.said().path("access_token").asString("");
          var lasts = Duration.ofSeconds(Math.max(0, reply.said().path("expires_in").asLong(0)));
          if (value.isEmpty()) {
            return new Answer.Refused<>(Trouble.of(Trouble.Kind.UNREADABLE, TOKEN));
          }
          var margin = lasts.compareTo(MARGIN.multipliedBy(2)) > 0 ? MARGIN : lasts.dividedBy(10);
          kept = new Token(value, now.plus(lasts).minus(margin));
          return new Answer.Given<>(value);
        });
  }

  private static Map<String, String> with(String token, Map<String, String> query) {
    var all = new HashMap<>(query);
    all.put("access_token", token);
    return all;
  }
}
