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

  /// The same with another password and another name of its list.
  Mailbox with(String otherPassword, String otherList) {
    return new Mailbox(host, port, security, user, otherPassword, folder, otherList);
  }

  /// Whether the same account of the same server is asked in the same way.
  boolean signsInLike(Mailbox other) {
    return host.equals(other.host)
        && port == other.port
        && security == other.security
        && user.equals(other.user);
  }

  /// Whether both hold the same mails, so that one is read on from where the other was.
  boolean isAt(Mailbox other) {
    return host.equals(other.host) && user.equals(other.user) && folder.equals(other.folder);
  }

  /// Whether one can be read if the other can.
  boolean isReadLike(Mailbox other) {
    return signsInLike(other) && folder.equals(other.folder) && password.equals(other.password);
  }

  /// Neither password nor account.
  @Override
  public String toString() {
    return "%s:%d (%s)".formatted(host, port, security);
  }
}
