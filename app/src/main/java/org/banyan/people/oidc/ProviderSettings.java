package org.banyan.people.oidc;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.banyan.platform.edge.WrongSetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which provider the configuration names, if it names one.
@Component
class ProviderSettings {

  private static final String ISSUER = "banyan.oidc.issuer";
  private static final String CLIENT_ID = "banyan.oidc.client-id";
  private static final String CLIENT_SECRET = "banyan.oidc.client-secret";
  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Optional<Told> told;

  ProviderSettings(
      @Value("${" + ISSUER + ":}") String issuer,
      @Value("${" + CLIENT_ID + ":}") String clientId,
      @Value("${" + CLIENT_SECRET + ":}") String clientSecret,
      @Value("${banyan.oidc.name:}") String name) {
    this.told =
        issuer.isBlank()
            ? Optional.empty()
            : Optional.of(
                new Told(
                    address(issuer.strip()),
                    needed(CLIENT_ID, clientId, "banyan"),
                    needed(CLIENT_SECRET, clientSecret, "…"),
                    name.strip()));
  }

  /// A provider, how we are known there, and what people call it.
  record Told(URI issuer, String clientId, String clientSecret, String name) {

    String called() {
      return name.isEmpty() ? issuer.getHost() : name;
    }
  }

  Optional<Told> told() {
    return told;
  }

  /// Over an open network anybody could answer in the place of the provider.
  private static URI address(String issuer) {
    try {
      var uri = URI.create(issuer);
      if (uri.getHost() != null && isPrivate(uri)) {
        return uri;
      }
    } catch (IllegalArgumentException _) {
      // Answered below, like every other address that is none.
    }
    throw new WrongSetting(ISSUER, issuer, "https://login.example.com");
  }

  private static boolean isPrivate(URI uri) {
    return switch (String.valueOf(uri.getScheme())) {
      case "https" -> true;
      case "http" -> OWN_MACHINE.contains(uri.getHost());
      default -> false;
    };
  }

  private static String needed(String key, String value, String example) {
    if (value.isBlank()) {
      throw new WrongSetting(key, value, example);
    }
    return value.strip();
  }
}
