package org.banyan.people.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What an authenticator app has to be told: the secret to type, the address to open, the same
/// address to scan.
public record AppKey(String secret, String address, QrCode picture) {

  static AppKey of(String name, String secret) {
    var label = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    var address =
        "otpauth://totp/Banyan:%s?secret=%s&issuer=Banyan&algorithm=SHA1&digits=6&period=30"
            .formatted(label, secret);
    return new AppKey(secret.replaceAll("(.{4})(?=.)", "$1 "), address, QrCode.of(address));
  }
}
