package org.banyan.platform.language;

import java.util.Locale;
import java.util.Optional;

/// A language the product speaks; both are equal.
public enum Language {
  ZH("zh-CN", "中文", Locale.SIMPLIFIED_CHINESE),
  EN("en", "English", Locale.UK);

  private final String tag;
  private final String title;
  private final Locale locale;

  Language(String tag, String title, Locale locale) {
    this.tag = tag;
    this.title = title;
    this.locale = locale;
  }

  /// The tag for `lang` attributes: `zh-CN` or `en`.
  public String tag() {
    return tag;
  }

  /// The name of the language in itself.
  public String title() {
    return title;
  }

  public Locale locale() {
    return locale;
  }

  /// The short code used in file names and parameters: `zh` or `en`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The language a tag such as `zh-CN`, `zh_CN.UTF-8` or `en` asks for, if it is one of ours.
  public static Optional<Language> of(String tag) {
    var lower = tag.toLowerCase(Locale.ROOT);
    if (lower.startsWith("zh")) {
      return Optional.of(ZH);
    }
    return lower.startsWith("en") ? Optional.of(EN) : Optional.empty();
  }
}
