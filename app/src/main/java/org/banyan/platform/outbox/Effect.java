package org.banyan.platform.outbox;

/// Something to be sent: by which channel, to whom, what. The key says which effect it is, such as
/// `invitation:<person>:<link>`; the same key never leaves twice.
public record Effect(String key, String channel, String address, String subject, String body) {

  public static Effect mail(String key, String address, String subject, String body) {
    return new Effect(key, MailChannel.NAME, address, subject, body);
  }
}
