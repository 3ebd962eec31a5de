package org.banyan.platform.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The address at which people reach this installation, if it has been told.
@Component
public class PublicAddress {

  public static final String KEY = "banyan.public-url";

  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Optional<URI> told;

  PublicAddress(@Value("${" + KEY + ":}") String text) {
    this.told = text.isBlank() ? Optional.empty() : Optional.of(parse(text.strip()));
  }

  public Optional<URI> told() {
    return told;
  }

  public boolean isSecure() {
    return told.map(uri -> "https".equals(uri.getScheme())).orElse(false);
  }

  /// A full link to a path of ours; the request is asked only where nothing was told.
  public String link(HttpServletRequest request, String path) {
    return told.map(uri -> trimmed(uri) + path).orElseGet(() -> origin(request) + path);
  }

  /// A full link where there is no request to ask, such as in a mail.
  public Optional<String> link(String path) {
    return told.map(uri -> trimmed(uri) + path);
  }

  /// Whether a request for this host is meant for us. The own machine always may ask.
  boolean answersTo(String host) {
    var asked = host.toLowerCase(Locale.ROOT);
    return told.map(uri -> uri.getHost().equals(asked) || OWN_MACHINE.contains(asked)).orElse(true);
  }

  private static String trimmed(URI uri) {
    var text = uri.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static String origin(HttpServletRequest request) {
    var port = request.getServerPort();
    var usual = port == ("https".equals(request.getScheme()) ? 443 : 80);
    return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
  }

  private static URI parse(String text) {
    try {
      var uri = URI.create(text.toLowerCase(Locale.ROOT));
      if (Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null
          && Set.of("", "/").contains(uri.getPath())) {
        return uri;
      }
    } catch (IllegalArgumentException _) {
      // Answered below, like every other address that is none.
    }
    throw new WrongSetting(KEY, text, "https://banyan.example.com");
  }
}
