package org.banyan.community.live;

/// A mailbox that receives a mailing list: where it lies, how to sign in there, and what the list
/// is called in the record.
public record Mailbox(
    String host,
    int port,
    Security security,
    String user,
    String password,
    String folder,
    String list) {

  /// How the connection is protected.
  public enum Security {
    TLS,
    STARTTLS,
    NONE
  }

  public Mailbox {
    host = host.strip();
    user = user.strip();
    folder = folder.isBlank() ? "INBOX" : folder.strip();
    list = list.strip();
  }

  /// Neither password nor account.
  @Override
  public String toString() {
    return "%s:%d (%s)".formatted(host, port, security);
  }
}
