package org.banyan.community.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The shapes of export that can be read.
public enum Format {
  SLACK,
  GITTER,
  IRC,
  MBOX,
  STACKEXCHANGE,
  DISCORD,
  TELEGRAM,
  DISCOURSE,
  ZULIP,
  GITHUB,
  MATTERMOST,
  ROCKETCHAT,
  WECHAT,
  WECOM,
  QQ,
  CHATLAB,
  GIT,
  ROSTER,
  ORDERS,
  TABLE;

  public static Optional<Format> of(String tag) {
    return Arrays.stream(values()).filter(format -> format.tag().equals(tag)).findAny();
  }

  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
