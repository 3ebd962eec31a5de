package org.banyan.people;

import java.time.Instant;

/// An authenticator app as far as tests need one.
public record AuthenticatorApp(String secret) {

  public String code(Instant moment) {
    return OneTimeCode.at(Base32.read(secret).orElseThrow(), OneTimeCode.step(moment));
  }
}
