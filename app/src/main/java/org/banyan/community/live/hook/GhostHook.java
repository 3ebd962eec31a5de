package org.banyan.community.live.hook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banyan.community.reading.Arrivals;
import org.banyan.community.reading.Author;
import org.banyan.community.reading.Channel;
import org.banyan.community.reading.Kind;
import org.banyan.community.reading.Posting;
import org.banyan.community.reading.Row;
import tools.jackson.databind.JsonNode;

/// The webhooks of Ghost: members of a publication who come and go.
final class GhostHook implements Hook {

  private static final Pattern SIGNATURE = Pattern.compile("sha256=([0-9a-f]{64}), ?t=(\\d{1,15})");
  private static final Channel PUBLICATION = new Channel("ghost", "ghost");

  @Override
  public boolean isSigned(Delivery delivery, String secret, Instant now) {
    var written = SIGNATURE.matcher(delivery.header("x-ghost-signature").orElse(""));
    if (!written.matches()) {
      return false;
    }
    var time = written.group(2);
    return Hook.isRecent(Instant.ofEpochMilli(Long.parseLong(time)), now)
        && Mac.isHex(written.group(1), Mac.of(Mac.bytes(secret), delivery.body(), Mac.bytes(time)));
  }

  /// Ghost gives its deliveries no id; the signature is one, as long as nobody sends it again.
  @Override
  public Optional<String> id(Delivery delivery) {
    return delivery.header("x-ghost-signature");
  }

  @Override
  public Hearing hear(Delivery delivery, Instant now) {
    return Body.read(delivery, body -> new Hearing.Events(List.of(row(body.path("member"), now))));
  }

  private static Row row(JsonNode member, Instant now) {
    if (!member.isObject()) {
      return new Row.Notice(Hook.place(1), "other-event", Optional.empty());
    }
    var current = member.path("current");
    var previous = member.path("previous");
    if (Body.text(current, "id").isEmpty()) {
      return happened(previous, Kind.LEFT, "member-deleted", now);
    }
    var reason = previous.isEmpty() ? "member-added" : "member-edited";
    var at = PlainEvents.time(current.path("created_at")).orElse(now);
    return happened(current, Kind.JOINED, reason, at);
  }

  /// Somebody joins once, however often their particulars are edited.
  private static Row happened(JsonNode member, Kind kind, String reason, Instant at) {
    var id = Arrivals.text(Body.text(member, "id"));
    if (id.isEmpty()) {
      return new Row.Notice(Hook.place(1), reason, Optional.empty());
    }
    var name = Optional.of(Arrivals.text(Body.text(member, "name"))).filter(n -> !n.isEmpty());
    return new Row.Notice(
        Hook.place(1),
        reason,
        Optional.of(
            new Posting(
                Optional.of(kind.name() + "/" + id),
                PUBLICATION,
                new Author(id, name, false, Particulars.of(member)),
                kind,
                at,
                Optional.empty(),
                "",
                Optional.empty())));
  }
}
