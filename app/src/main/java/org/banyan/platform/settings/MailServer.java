package org.banyan.platform.settings;

/// The server that takes our mail.
public record MailServer(
    String host, int port, Security security, String user, String password, String from) {

  /// How the connection is protected.
  public enum Security {
    NONE,
    STARTTLS,
    TLS
  }

  @Override
  public String toString() {
    return "%s:%d (%s) as %s".formatted(host, port, security, from);
  }
}
