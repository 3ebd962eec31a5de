package org.banyan.platform.settings;

/// Something that can be set, by the key that the configuration may use for it too.
enum Setting {
  SESSION_IDLE("banyan.session.idle"),
  SECOND_FACTOR("banyan.second-factor"),
  MAIL_HOST("banyan.mail.host"),
  MAIL_PORT("banyan.mail.port"),
  MAIL_SECURITY("banyan.mail.security"),
  MAIL_USER("banyan.mail.user"),
  MAIL_PASSWORD("banyan.mail.password"),
  MAIL_FROM("banyan.mail.from");

  private final String key;

  Setting(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }
}
