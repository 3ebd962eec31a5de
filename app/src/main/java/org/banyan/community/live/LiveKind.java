package org.banyan.community.live;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.banyan.community.live.hook.Hook;
import org.banyan.community.live.hook.Hooks;

/// What a live source is; the format is the platform by which identities and messages are known.
public enum LiveKind {
  STANDARD("webhook"),
  SLACK("slack"),
  DISCOURSE("discourse"),
  GHOST("ghost"),
  JSON("webhook"),
  MAILBOX("mbox"),
  FOLDER("");

  private final String format;

  LiveKind(String format) {
    this.format = format;
  }

  public static Optional<LiveKind> of(String tag) {
    return Arrays.stream(values()).filter(kind -> kind.tag().equals(tag)).findFirst();
  }

  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String format() {
    return format;
  }

  /// How it signs and what it says, where it calls us.
  Optional<Hook> hook() {
    return switch (this) {
      case STANDARD -> Optional.of(Hooks.STANDARD);
      case SLACK -> Optional.of(Hooks.SLACK);
      case DISCOURSE -> Optional.of(Hooks.DISCOURSE);
      case GHOST -> Optional.of(Hooks.GHOST);
      case JSON -> Optional.of(Hooks.JSON);
      case MAILBOX, FOLDER -> Optional.empty();
    };
  }

  public boolean calls() {
    return hook().isPresent();
  }

  /// Whether the platform makes the secret, so that a person brings it.
  public boolean bringsItsSecret() {
    return this == SLACK;
  }
}
