package org.banyan.platform.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Locale;
import java.util.Optional;

/// A request as the client made it, told by a proxy that is trusted.
class Forwarded extends HttpServletRequestWrapper {

  private final String client;
  private final Optional<Boolean> secure;
  private final Optional<String> host;

  Forwarded(HttpServletRequest request, String client) {
    super(request);
    this.client = client;
    this.secure =
        Optional.ofNullable(request.getHeader("X-Forwarded-Proto"))
            .map(proto -> proto.strip().toLowerCase(Locale.ROOT).equals("https"));
    this.host =
        Optional.ofNullable(request.getHeader("X-Forwarded-Host"))
            .map(String::strip)
            .filter(text -> text.matches("[A-Za-z0-9.\\-]+(:[0-9]{1,5})?"));
  }

  @Override
  public String getRemoteAddr() {
    return client;
  }

  @Override
  public boolean isSecure() {
    return secure.orElseGet(super::isSecure);
  }

  @Override
  public String getScheme() {
    return secure.map(yes -> yes ? "https" : "http").orElseGet(super::getScheme);
  }

  @Override
  public String getServerName() {
    return host.map(text -> text.split(":", -1)[0]).orElseGet(super::getServerName);
  }

  @Override
  public int getServerPort() {
    return host.map(this::port).orElseGet(super::getServerPort);
  }

  private int port(String text) {
    var colon = text.indexOf(':');
    if (colon >= 0) {
      return Integer.parseInt(text.substring(colon + 1));
    }
    return isSecure() ? 443 : 80;
  }
}
