package org.banyan.community.live.hook;

import java.time.Instant;
import java.util.Optional;

/// Events in the plain form of [PlainEvents] from anything that can send a request: signed like
/// Standard Webhooks, or with the secret itself as a bearer.
final class JsonHook implements Hook {

  private static final String BEARER = "Bearer ";

  private final StandardHook standard = new StandardHook();

  @Override
  public boolean isSigned(Delivery delivery, String secret, Instant now) {
    if (delivery.header("webhook-signature").isPresent()) {
      return standard.isSigned(delivery, secret, now);
    }
    return Mac.same(delivery.header("authorization").orElse(""), BEARER + secret);
  }

  @Override
  public Optional<String> id(Delivery delivery) {
    return standard.id(delivery);
  }

  @Override
  public Hearing hear(Delivery delivery, Instant now) {
    return standard.hear(delivery, now);
  }
}
