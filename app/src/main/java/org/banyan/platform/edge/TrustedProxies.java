package org.banyan.platform.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Believes forwarded headers of the proxies that the administrator named, and of nobody else.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class TrustedProxies extends OncePerRequestFilter {

  public static final String KEY = "banyan.trusted-proxies";

  private final List<String> told;
  private final List<Network> networks;

  TrustedProxies(@Value("${" + KEY + ":}") List<String> told) {
    this.told = told.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    this.networks = this.told.stream().map(Network::of).toList();
  }

  /// The ranges as they were written.
  public List<String> told() {
    return told;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(
        isTrusted(request.getRemoteAddr()) ? new Forwarded(request, client(request)) : request,
        response);
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  /// The last address that no trusted proxy vouches for: what stands before it may be invented.
  private String client(HttpServletRequest request) {
    var header = request.getHeader("X-Forwarded-For");
    if (header == null) {
      return request.getRemoteAddr();
    }
    return Arrays.asList(header.split(",", -1)).reversed().stream()
        .map(String::strip)
        .takeWhile(address -> Network.literal(address).isPresent())
        .filter(address -> !isTrusted(address))
        .findFirst()
        .orElse(request.getRemoteAddr());
  }

  private boolean isTrusted(String address) {
    return networks.stream().anyMatch(network -> network.holds(address));
  }
}
