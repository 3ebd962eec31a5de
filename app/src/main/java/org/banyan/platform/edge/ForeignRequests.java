package org.banyan.platform.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses requests meant for another host, and changes that a page of another site asks for.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ForeignRequests extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

  private final PublicAddress address;

  ForeignRequests(PublicAddress address) {
    this.address = address;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!address.answersTo(request.getServerName())) {
      response.sendError(421);
      return;
    }
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !OUR_OWN.contains(site) && !READING.contains(request.getMethod())) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    chain.doFilter(request, response);
  }
}
