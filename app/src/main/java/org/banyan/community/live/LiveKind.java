package org.banyan.community.live;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.banyan.community.live.hook.Hook;
import org.banyan.community.live.hook.Hooks;
import org.jspecify.annotations.Nullable;

/// What a live source is; the format is the platform by which identities and messages are known.
public enum LiveKind {
  STANDARD("webhook", Hooks.STANDARD),
  SLACK("slack", Hooks.SLACK),
  DISCOURSE("discourse", Hooks.DISCOURSE),
  GHOST("ghost", Hooks.GHOST),
  JSON("webhook", Hooks.JSON),
  MAILBOX("mbox", null),
  FOLDER("", null);

  private final String format;
  private final @Nullable Hook hook;

  LiveKind(String format, @Nullable Hook hook) {
    this.format = format;
    this.hook = hook;
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
    return Optional.ofNullable(hook);
  }

  public boolean calls() {
    return hook != null;
  }

  /// Whether the platform makes the secret, so that a person brings it.
  public boolean bringsItsSecret() {
    return this == SLACK;
  }
}
