package org.banyan.people.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.people.Vouched;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// The provider of identities: sends people there and believes what it says of them on their way
/// back, once state, nonce, proof key and signature are right.
@Component
public class Provider {

  private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
  private static final String TO = "banyan.to";
  private static final int HALFWAY_SECONDS = 600;

  private final ProviderSettings settings;
  private final Registration registration;
  private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> asked =
      new HttpSessionOAuth2AuthorizationRequestRepository();
  private final OidcAuthorizationCodeAuthenticationProvider checks =
      new OidcAuthorizationCodeAuthenticationProvider(
          new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService());

  Provider(ProviderSettings settings, Registration registration) {
    this.settings = settings;
    this.registration = registration;
  }

  /// Somebody who comes back, and where they wanted to go.
  public record Back(Vouched vouched, String to) {}

  /// What people know the provider by; empty where none is configured.
  public Optional<String> name() {
    return settings.told().map(ProviderSettings.Told::called);
  }

  /// Where to send somebody to say who they are; empty when the provider cannot be reached.
  public Optional<String> begin(
      String to, HttpServletRequest request, HttpServletResponse response) {
    return registration.found().map(found -> begin(found, to, request, response));
  }

  private String begin(
      ClientRegistration found,
      String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    var resolver = new DefaultOAuth2AuthorizationRequestResolver(_ -> found, Registration.PATH);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    var plain = Objects.requireNonNull(resolver.resolve(request, Registration.ID));
    var question =
        OAuth2AuthorizationRequest.from(plain)
            .attributes(attributes -> attributes.put(TO, to))
            .build();
    if (request.getSession(false) == null) {
      request.getSession(true).setMaxInactiveInterval(HALFWAY_SECONDS);
    }
    asked.saveAuthorizationRequest(question, request, response);
    return question.getAuthorizationRequestUri();
  }

  /// Who came back; empty when it is not the answer to what was asked, or cannot be believed.
  public Optional<Back> finish(HttpServletRequest request, HttpServletResponse response) {
    var question = asked.removeAuthorizationRequest(request, response);
    var found = registration.found();
    if (question == null || found.isEmpty()) {
      return Optional.empty();
    }
    try {
      var exchange = new OAuth2AuthorizationExchange(question, answer(request, question));
      var checked = checks.authenticate(new OAuth2LoginAuthenticationToken(found.get(), exchange));
      return checked instanceof OAuth2LoginAuthenticationToken token
              && token.getPrincipal() instanceof OidcUser user
          ? Optional.of(new Back(vouched(user), to(question)))
          : Optional.empty();
    } catch (AuthenticationException refused) {
      var why = String.valueOf(refused.getMessage()).replaceAll("\\p{Cntrl}", " ");
      LOG.warn("A sign-in by the provider was refused: {}", why);
      return Optional.empty();
    }
  }

  private static OAuth2AuthorizationResponse answer(
      HttpServletRequest request, OAuth2AuthorizationRequest question) {
    @Nullable String code = request.getParameter(OAuth2ParameterNames.CODE);
    @Nullable String error = request.getParameter(OAuth2ParameterNames.ERROR);
    var answer =
        code == null
            ? OAuth2AuthorizationResponse.error(error == null ? "no_code" : error)
            : OAuth2AuthorizationResponse.success(code);
    return answer
        .redirectUri(Objects.requireNonNull(question.getRedirectUri()))
        .state(request.getParameter(OAuth2ParameterNames.STATE))
        .build();
  }

  private static String to(OAuth2AuthorizationRequest question) {
    return String.valueOf(question.getAttributes().get(TO));
  }

  /// An identity token without issuer or subject has been refused before.
  private static Vouched vouched(OidcUser user) {
    var issuer = Objects.requireNonNull(user.getIssuer()).toString();
    var subject = Objects.requireNonNull(user.getSubject());
    var email = text(user.getEmail());
    var label = Stream.of(email, text(user.getFullName()), subject).filter(it -> !it.isEmpty());
    return new Vouched(
        issuer,
        subject,
        label.findFirst().orElse(subject),
        Boolean.TRUE.equals(user.getEmailVerified()) ? email : "");
  }

  private static String text(@Nullable String claim) {
    return claim == null ? "" : claim;
  }
}
