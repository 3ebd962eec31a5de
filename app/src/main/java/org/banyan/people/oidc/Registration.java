package org.banyan.people.oidc;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.banyan.people.oidc.ProviderSettings.Told;
import org.banyan.platform.edge.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/// How we are known at the provider. Asked for at the first sign-in and kept, so that a provider
/// that is down keeps nobody from starting the server.
@Component
class Registration {

  static final String ID = "provider";
  static final String PATH = "/sign-in/provider";

  private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

  private final ProviderSettings settings;
  private final PublicAddress address;
  private final AtomicReference<@Nullable ClientRegistration> kept = new AtomicReference<>();

  Registration(ProviderSettings settings, PublicAddress address) {
    this.settings = settings;
    this.address = address;
  }

  /// Empty when none is configured, or the provider cannot be reached.
  Optional<ClientRegistration> found() {
    var known = kept.get();
    return known == null ? settings.told().flatMap(this::discovered) : Optional.of(known);
  }

  private Optional<ClientRegistration> discovered(Told told) {
    try {
      var fresh =
          ClientRegistrations.fromIssuerLocation(told.issuer().toString())
              .registrationId(ID)
              .clientId(told.clientId())
              .clientSecret(told.clientSecret())
              .clientName(told.called())
              .scope("openid", "profile", "email")
              .redirectUri(address.link(PATH + "/back").orElse("{baseUrl}" + PATH + "/back"))
              .build();
      kept.set(fresh);
      return Optional.of(fresh);
    } catch (IllegalArgumentException | IllegalStateException unreachable) {
      LOG.warn("The provider ({}) does not answer as it should.", told.issuer(), unreachable);
      return Optional.empty();
    }
  }
}
