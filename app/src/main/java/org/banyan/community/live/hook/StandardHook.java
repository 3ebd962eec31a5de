package org.banyan.community.live.hook;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// Standard Webhooks: id, time and body signed with HMAC-SHA256 under a secret that begins with
/// `whsec_`.
final class StandardHook implements Hook {

  static final String PREFIX = "whsec_";

  private static final String ID = "webhook-id";
  private static final String TIME = "webhook-timestamp";
  private static final String SIGNATURE = "webhook-signature";
  private static final String VERSION = "v1,";

  @Override
  public boolean isSigned(Delivery delivery, String secret, Instant now) {
    var id = delivery.header(ID).orElse("");
    var time = delivery.header(TIME).orElse("");
    var at = Hook.number(time).map(Instant::ofEpochSecond);
    if (id.isEmpty() || at.isEmpty() || !Hook.isRecent(at.get(), now)) {
      return false;
    }
    var mac = Mac.of(key(secret), Mac.bytes(id + "." + time + "."), delivery.body());
    var expected = VERSION + Base64.getEncoder().encodeToString(mac);
    return Arrays.stream(delivery.header(SIGNATURE).orElse("").split(" ", -1))
        .map(signature -> Mac.same(signature, expected))
        .reduce(false, Boolean::logicalOr);
  }

  private static byte[] key(String secret) {
    try {
      return Base64.getDecoder()
          .decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
    } catch (IllegalArgumentException _) {
      return Mac.bytes(secret);
    }
  }

  @Override
  public Optional<String> id(Delivery delivery) {
    return delivery.header(ID);
  }

  @Override
  public Hearing hear(Delivery delivery, Instant now) {
    return Body.read(
        delivery,
        body ->
            PlainEvents.hear(body.isObject() && body.has("data") ? body.path("data") : body, now));
  }
}
