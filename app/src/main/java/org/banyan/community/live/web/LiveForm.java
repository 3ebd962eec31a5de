package org.banyan.community.live.web;

import java.util.Optional;
import org.banyan.community.Basis;
import org.banyan.community.live.LiveChange;
import org.banyan.community.live.LiveKind;
import org.banyan.community.live.Mailbox;
import org.jspecify.annotations.Nullable;

/// What a person typed to begin a source; passwords and secrets are never shown again.
public record LiveForm(
    @Nullable String kind,
    @Nullable String name,
    @Nullable String secret,
    @Nullable String host,
    @Nullable String port,
    @Nullable String security,
    @Nullable String user,
    @Nullable String password,
    @Nullable String folder,
    @Nullable String list,
    @Nullable Boolean atOnce,
    @Nullable String basis,
    @Nullable String note) {

  static final LiveForm EMPTY =
      new LiveForm("json", null, null, null, null, null, null, null, null, null, null, null, null);

  /// The form for the change of a source as it is now.
  static LiveForm of(LiveKind kind, LiveChange now) {
    var mailbox = now.mailbox();
    return new LiveForm(
        kind.tag(),
        now.name(),
        null,
        mailbox.map(Mailbox::host).orElse(null),
        mailbox.map(Mailbox::port).map(String::valueOf).orElse(null),
        mailbox.map(Mailbox::security).map(Mailbox.Security::name).orElse(null),
        mailbox.map(Mailbox::user).orElse(null),
        null,
        mailbox.map(Mailbox::folder).orElse(null),
        mailbox.map(Mailbox::list).orElse(null),
        now.atOnce(),
        now.basis().kept(),
        now.basis().note());
  }

  /// What was typed into a field; nothing of what is secret.
  public String value(String field) {
    return switch (field) {
      case "kind" -> text(kind);
      case "name" -> text(name);
      case "host" -> text(host);
      case "port" -> port == null ? "993" : port;
      case "security" -> security == null ? "TLS" : security;
      case "user" -> text(user);
      case "folder" -> folder == null ? "INBOX" : folder;
      case "list" -> text(list);
      case "basis" -> text(basis);
      case "note" -> text(note);
      default -> "";
    };
  }

  public boolean isAtOnce() {
    return Boolean.TRUE.equals(atOnce);
  }

  Basis stated() {
    return Basis.read(basis, text(note));
  }

  String typedSecret() {
    return text(secret);
  }

  Mailbox mailbox() {
    return new Mailbox(
        text(host),
        number(value("port")),
        protection().orElse(Mailbox.Security.TLS),
        text(user),
        text(password),
        value("folder"),
        text(list));
  }

  private Optional<Mailbox.Security> protection() {
    for (var known : Mailbox.Security.values()) {
      if (known.name().equals(security)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  private static int number(String text) {
    return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  /// Secrets are for nobody to read.
  @Override
  public String toString() {
    return "LiveForm[%s, %s]".formatted(kind, name);
  }
}
