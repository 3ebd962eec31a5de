package org.banyan.platform.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;

/// Headers and form tokens for every request. Who may enter is not decided here but by the gate, as
/// each handler declares.
@Configuration(proxyBeanMethods = false)
class SecurityChain {

  private static final Duration YEAR = Duration.ofDays(365);

  /// Programs send no cookies that count, so nobody can make a browser send something in their
  /// name.
  private static final String[] PROGRAMS = {"/api/**", "/hooks/**"};

  /// The token lives in a cookie of its own, so that strangers who read a form need no session.
  @Bean
  CsrfTokenRepository formTokens(PublicAddress address) {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(address.isSecure() ? "__Host-form" : "form");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> {
      cookie.httpOnly(true).sameSite("Lax");
      if (address.isSecure()) {
        cookie.secure(true);
      }
    });
    return tokens;
  }

  @Bean
  SecurityFilterChain chain(HttpSecurity http, CsrfTokenRepository tokens, PublicAddress address) {
    return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .csrf(forms -> forms.csrfTokenRepository(tokens).ignoringRequestMatchers(PROGRAMS))
        .headers(headers -> write(headers, address))
        .securityContext(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  private static void write(HeadersConfigurer<HttpSecurity> headers, PublicAddress address) {
    headers
        .httpStrictTransportSecurity(strict ->
            strict
                .maxAgeInSeconds(YEAR.toSeconds())
                .includeSubDomains(false)
                .requestMatcher(request -> isSecure(request, address)))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"));
  }

  private static boolean isSecure(HttpServletRequest request, PublicAddress address) {
    return address.isSecure() || request.isSecure();
  }
}
