package org.banyan.platform.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells the browser to run only what we serve: no inline script, no eval, nothing from elsewhere.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ContentPolicy extends OncePerRequestFilter {

  private static final String NONCE = ContentPolicy.class.getName();
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    var nonce = Base64.getEncoder().encodeToString(bytes);
    request.setAttribute(NONCE, nonce);
    response.setHeader(
        "Content-Security-Policy",
        ("default-src 'none'; script-src 'self' 'nonce-%s'; style-src 'self' 'nonce-%s'; "
                + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
                + "manifest-src 'self'; form-action 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'")
            .formatted(nonce, nonce));
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    chain.doFilter(request, response);
  }

  static String nonce(HttpServletRequest request) {
    var nonce = (String) request.getAttribute(NONCE);
    return nonce == null ? "" : nonce;
  }
}
